#!/usr/bin/env bash
# Stands in for the command of the same name of the Open Liberty images, which lets featureUtility download what server.xml names. Here those
# features are taken from a whole Open Liberty: "server package" knows which files they need.
set -euo pipefail
whole=/opt/ol/whole
mkdir -p "$whole/usr/servers" "$whole/usr/shared"
cp -r /opt/ol/wlp/usr/servers/defaultServer "$whole/usr/servers/"
cp -r /opt/ol/wlp/usr/shared/config "$whole/usr/shared/"
env -u LOG_DIR -u WLP_OUTPUT_DIR "$whole/bin/server" package defaultServer --include=minify --archive=/tmp/slim.zip
rm -rf /tmp/slim
unzip -q /tmp/slim.zip -d /tmp/slim
cp -r /tmp/slim/wlp/{bin,lib} /opt/ol/wlp/
[ ! -d /tmp/slim/wlp/dev ] || cp -r /tmp/slim/wlp/dev /opt/ol/wlp/
rm -rf /tmp/slim /tmp/slim.zip
