# Makes a trust store of what Java trusts by itself and of a file of PEM certificates: java-trust.sh PEM STORE. It holds no secret, so the password is Java's usual one.
set -eu
home=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
rm -f "$2" /tmp/certificate-*
cp "$home/lib/security/cacerts" "$2"
chmod u+w "$2"
csplit --quiet --elide-empty-files --prefix=/tmp/certificate- "$1" '/-----BEGIN CERTIFICATE-----/' '{*}'
for certificate in /tmp/certificate-*; do
  keytool -importcert -noprompt -alias "$(basename "$certificate")" -file "$certificate" -keystore "$2" -storepass changeit
done
