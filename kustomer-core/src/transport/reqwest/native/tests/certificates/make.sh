#!/bin/sh
# Makes the certificates of the TLS tests with OpenSSL 3: an issuer that the tests trust; servers that it vouches for
# (one for `localhost`, one for another host, one long expired); a server that nobody vouches for; and a client, with its
# key, in PEM.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
printf '[ca]\ndefault_ca=x\n[x]\ndatabase=index\nnew_certs_dir=.\nserial=serial\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n' >ca.cnf
echo 01 >serial
printf '[req]\ndistinguished_name=d\n[d]\n' >req.cnf
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"; }
# name, host, extensions, first day, last day, how it is signed
certificate() {
    key "$1"
    : >index
    openssl req -new -key "$1.key" -subj "/CN=$2" -config req.cnf -out "$1.csr"
    printf '%b' "$3" >ext
    # shellcheck disable=SC2086
    openssl ca -batch -notext -config ca.cnf -in "$1.csr" -extfile ext -startdate "$4" -enddate "$5" $6 -out "$1.pem" 2>/dev/null
    openssl x509 -in "$1.pem" -outform DER -out "$here/$1.der"
    openssl pkcs8 -topk8 -nocrypt -in "$1.key" -outform DER -out "$here/$1.key.der"
}
server() { printf 'subjectAltName=DNS:%s\\nbasicConstraints=critical,CA:FALSE\\nextendedKeyUsage=serverAuth\\n' "$1"; }
certificate issuer 'Issuer of tests' 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n' \
    20200101000000Z 20491231000000Z '-selfsign -keyfile issuer.key'
by_issuer='-cert issuer.pem -keyfile issuer.key'
certificate localhost localhost "$(server localhost)" 20200101000000Z 20491231000000Z "$by_issuer"
certificate elsewhere elsewhere.example "$(server elsewhere.example)" 20200101000000Z 20491231000000Z "$by_issuer"
certificate expired localhost "$(server localhost)" 20200101000000Z 20210101000000Z "$by_issuer"
certificate unknown localhost "$(server localhost)" 20200101000000Z 20491231000000Z '-selfsign -keyfile unknown.key'
certificate client client 'basicConstraints=critical,CA:FALSE\nextendedKeyUsage=clientAuth\n' \
    20200101000000Z 20491231000000Z "$by_issuer"
openssl pkcs8 -topk8 -nocrypt -in client.key -out client.key.pem
cat client.pem client.key.pem >"$here/client.pem"
openssl x509 -in issuer.pem -out "$here/issuer.pem"
rm "$here/issuer.key.der" "$here/client.der" "$here/client.key.der" && rm -r "$work"
