# Makes a PKCS #12 trust store of a file of PEM certificates; while the cluster changes its authority there are two.
# trust.sh PEM STORE; TRUST_PASSWORD is the password of the store.
set -eu
rm -f "$2" /tmp/certificate-*
csplit --quiet --elide-empty-files --prefix=/tmp/certificate- "$1" '/-----BEGIN CERTIFICATE-----/' '{*}'
for certificate in /tmp/certificate-*; do
  keytool -importcert -noprompt -alias "$(basename "$certificate")" -file "$certificate" -keystore "$2" -storetype PKCS12 -storepass:env TRUST_PASSWORD
done
