#!/usr/bin/env bash
# Stands in for the command of the same name of the Open Liberty images, which lets featureUtility download what server.xml names. Here those
# features are taken from a whole Open Liberty: "server package" knows which files they need.
set -euo pipefail
whole=/opt/ol/whole
mkdir -p "$whole/usr/servers" "$whole/usr/shared"
cp -r /opt/ol/wlp/usr/servers/defaultServer "$whole/usr/servers/"
cp -r /opt/ol/wlp/usr/shared/config "$whole/usr/shared/"
slim=$(mktemp -d)
trap 'rm -rf "$slim"' EXIT
env -u LOG_DIR -u WLP_OUTPUT_DIR "$whole/bin/server" package defaultServer --include=minify --archive="$slim/slim.zip"
unzip -q "$slim/slim.zip" -d "$slim"
for folder in bin lib dev; do
  [ ! -d "$slim/wlp/$folder" ] || cp -r "$slim/wlp/$folder" /opt/ol/wlp/
done
