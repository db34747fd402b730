#!/usr/bin/env bash
# Stands in for the command of the same name of the Open Liberty images, which applies interim fixes; here there are none.
touch /config/server.xml
