package io.faultbook.admin;

import java.util.List;

import io.faultbook.snapshot.SnapshotHolder;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Rejects a {@code catalog} that doesn't exist, before its code is looked up in it. */
@ControllerAdvice(
		assignableTypes = { CodeEditingController.class, TextEditingController.class, HandlingController.class })
class CatalogParameterCheck {

	private final SnapshotHolder holder;

	CatalogParameterCheck(SnapshotHolder holder) {
		this.holder = holder;
	}

	@ModelAttribute
	void check(@Parameter(hidden = true) @RequestParam(required = false) @Nullable String catalog) {
		if (StringUtils.hasText(catalog)) {
			this.holder.current().catalogs().checkParameter(List.of(catalog));
		}
	}

}
