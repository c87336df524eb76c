# For reproducible builds, set these to image digests with --build-arg.
ARG MAVEN_IMAGE=maven:3-eclipse-temurin-25
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${MAVEN_IMAGE} AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
RUN --mount=type=cache,target=/m2 mvn -B -ntp -q -Dmaven.repo.local=/m2 dependency:go-offline
COPY db db
COPY src src
RUN --mount=type=cache,target=/m2 \
    mvn -B -ntp -q -Dmaven.repo.local=/m2 package -Dmaven.test.skip=true -Dspring-javaformat.validate.skip=true \
      -Dproject.build.outputTimestamp=2000-01-01T00:00:00Z
# Separate files for libraries and code, because they become separate image layers and the AOT cache does not work with
# nested jars. The cache also checks the modification times of its jars, so all files get a fixed one.
RUN java -Djarmode=tools -jar target/faultbook-*.jar extract --destination /app --application-filename faultbook.jar \
    && javac -d /training src/container/Training.java \
    && cp src/container/jvm.options /app \
    && find /app -exec touch -h -d 2000-01-01T00:00:00Z {} +

# Faultbook without the AOT cache.
FROM ${JRE_IMAGE} AS service
# Writable by everyone, because a tmpfs that is mounted here inherits the mode but not the owner.
RUN install -d -o 10001 -g 10001 -m 1777 /data
WORKDIR /app
COPY --from=build /app/lib lib
COPY --from=build /app/jvm.options /app/faultbook.jar ./
ENV SPRING_DATASOURCE_URL="jdbc:h2:file:/data/faultbook;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE" \
    FAULTBOOK_SHUTDOWN_DRAIN=5s
USER 10001:10001
EXPOSE 8080 8081
ENTRYPOINT ["java", "@jvm.options", "-XX:AOTCache=faultbook.aot", "-jar", "faultbook.jar"]

# The JVM only accepts a cache that the same JVM created from the same jars, so it is created in the image that uses it.
FROM service AS training
COPY --from=build /training /training
RUN java -cp /training Training java @jvm.options -XX:AOTCacheOutput=/tmp/faultbook.aot -jar faultbook.jar

FROM service
COPY --from=training /tmp/faultbook.aot ./
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=
ARG CREATED=
LABEL org.opencontainers.image.title="Faultbook" \
      org.opencontainers.image.description="Explains what error codes mean and what to do about them, in the reader's language." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}"
