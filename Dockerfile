# politirad for build servers without Node: an image that runs as nobody in particular, also on a read-only disk.
# How it is used is told in docs/ci.md.

FROM node:22-slim AS build
WORKDIR /app
COPY . .
# Installs and builds (npm's "prepare"); what was built needs nothing but Node.
RUN npm ci --no-audit --no-fund

FROM node:22-slim
# git tells what a change begins from. The folder with the agreements is mounted, and belongs to somebody else.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends git \
  && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory '*' \
  && ln -s /app/bin/politirad.js /usr/local/bin/politirad
COPY --from=build /app/package.json /app/LICENSE /app/THIRD-PARTY-NOTICES.md /app/
COPY --from=build /app/bin /app/bin
COPY --from=build /app/schemas /app/schemas
COPY --from=build /app/templates /app/templates
COPY --from=build /app/dist /app/dist
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["politirad"]
CMD ["--help"]
