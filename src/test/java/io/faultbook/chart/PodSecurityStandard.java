package io.faultbook.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SELinuxOptions;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import org.jspecify.annotations.Nullable;

/**
 * Checks pods against the Pod Security Standard "restricted", which includes "baseline".
 * The checks follow the order of the published list (Kubernetes documentation, "Pod
 * Security Standards", 1.34).
 */
final class PodSecurityStandard {

	private static final Set<String> SYSCTLS = Set.of("kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range",
			"net.ipv4.ip_unprivileged_port_start", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
			"net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout",
			"net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes");

	private static final Set<String> SELINUX_TYPES = Set.of("", "container_t", "container_init_t", "container_kvm_t",
			"container_engine_t");

	private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");

	private final List<String> violations = new ArrayList<>();

	private final PodSecurityContext pod;

	private PodSecurityStandard(PodSpec spec) {
		this.pod = Objects.requireNonNullElseGet(spec.getSecurityContext(), PodSecurityContext::new);
	}

	/** The rules that a pod violates. */
	static List<String> violations(PodSpec spec) {
		PodSecurityStandard checks = new PodSecurityStandard(spec);
		checks.checkPod(spec);
		Stream.of(spec.getContainers(), spec.getInitContainers()).flatMap(List::stream).forEach(checks::checkContainer);
		spec.getEphemeralContainers().forEach((container) -> checks.check(true, "ephemeralContainers"));
		return List.copyOf(checks.violations);
	}

	private void checkPod(PodSpec spec) {
		check(this.pod.getWindowsOptions() != null, "windowsOptions");
		check(isTrue(spec.getHostNetwork()) || isTrue(spec.getHostPID()) || isTrue(spec.getHostIPC()),
				"host namespaces");
		spec.getVolumes().forEach((volume) -> check(!isAllowed(volume), "volume " + volume.getName()));
		checkSELinux(this.pod.getSeLinuxOptions(), "pod");
		checkAppArmor(this.pod.getAppArmorProfile(), "pod");
		this.pod.getSysctls()
			.forEach((sysctl) -> check(!SYSCTLS.contains(sysctl.getName()), "sysctl " + sysctl.getName()));
		check(isRoot(this.pod.getRunAsUser()), "pod: runAsUser 0");
	}

	private void checkContainer(Container container) {
		String name = container.getName();
		SecurityContext own = Objects.requireNonNullElseGet(container.getSecurityContext(), SecurityContext::new);
		check(own.getWindowsOptions() != null, name + ": windowsOptions");
		check(isTrue(own.getPrivileged()), name + ": privileged");
		check(container.getPorts().stream().anyMatch(PodSecurityStandard::isOnHost), name + ": hostPort");
		checkHosts(container);
		checkSELinux(own.getSeLinuxOptions(), name);
		checkAppArmor(own.getAppArmorProfile(), name);
		check(own.getProcMount() != null && !own.getProcMount().equals("Default"), name + ": procMount");
		check(!Boolean.FALSE.equals(own.getAllowPrivilegeEscalation()), name + ": allowPrivilegeEscalation");
		Boolean nonRoot = (own.getRunAsNonRoot() != null) ? own.getRunAsNonRoot() : this.pod.getRunAsNonRoot();
		check(!isTrue(nonRoot), name + ": runAsNonRoot");
		check(isRoot(own.getRunAsUser()), name + ": runAsUser 0");
		SeccompProfile seccomp = (own.getSeccompProfile() != null) ? own.getSeccompProfile()
				: this.pod.getSeccompProfile();
		check(seccomp == null || !PROFILES.contains(seccomp.getType()), name + ": seccompProfile");
		Capabilities capabilities = Objects.requireNonNullElseGet(own.getCapabilities(), Capabilities::new);
		check(!capabilities.getDrop().contains("ALL"), name + ": capabilities.drop");
		check(!Set.of("NET_BIND_SERVICE").containsAll(capabilities.getAdd()), name + ": capabilities.add");
	}

	/** Probes and hooks must not name a host. */
	private void checkHosts(Container container) {
		Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
			.filter(Objects::nonNull)
			.forEach((probe) -> check(
					(probe.getHttpGet() != null && probe.getHttpGet().getHost() != null)
							|| (probe.getTcpSocket() != null && probe.getTcpSocket().getHost() != null),
					container.getName() + ": host of a probe"));
		if (container.getLifecycle() != null) {
			Stream.of(container.getLifecycle().getPreStop(), container.getLifecycle().getPostStart())
				.filter(Objects::nonNull)
				.forEach((hook) -> check(hook.getHttpGet() != null || hook.getTcpSocket() != null,
						container.getName() + ": network in a hook"));
		}
	}

	private void checkSELinux(@Nullable SELinuxOptions options, String where) {
		if (options != null) {
			check(!SELINUX_TYPES.contains(Objects.requireNonNullElse(options.getType(), "")),
					where + ": seLinuxOptions.type");
			check(options.getUser() != null || options.getRole() != null, where + ": seLinuxOptions.user or role");
		}
	}

	private void checkAppArmor(@Nullable AppArmorProfile profile, String where) {
		check(profile != null && !PROFILES.contains(profile.getType()), where + ": appArmorProfile");
	}

	private void check(boolean violated, String what) {
		if (violated) {
			this.violations.add(what);
		}
	}

	private static boolean isAllowed(Volume volume) {
		return Stream
			.of(volume.getConfigMap(), volume.getCsi(), volume.getDownwardAPI(), volume.getEmptyDir(),
					volume.getEphemeral(), volume.getPersistentVolumeClaim(), volume.getProjected(), volume.getSecret())
			.anyMatch(Objects::nonNull);
	}

	private static boolean isOnHost(ContainerPort port) {
		return port.getHostPort() != null && port.getHostPort() != 0;
	}

	private static boolean isRoot(@Nullable Long user) {
		return user != null && user == 0;
	}

	private static boolean isTrue(@Nullable Boolean value) {
		return Boolean.TRUE.equals(value);
	}

}
