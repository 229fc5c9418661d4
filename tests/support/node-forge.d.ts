declare module 'node-forge' {
  interface Name {
    name?: string
    type?: string
    value: string
    valueTagClass?: number
  }
  interface Certificate {
    publicKey: unknown
    serialNumber: string
    validity: { notBefore: Date; notAfter: Date }
    setSubject(names: Name[]): void
    setIssuer(names: Name[]): void
    sign(key: unknown, digest: unknown): void
  }
  const forge: {
    pki: {
      rsa: { generateKeyPair(bits: number): { privateKey: unknown; publicKey: unknown } }
      createCertificate(): Certificate
    }
    md: { sha256: { create(): unknown } }
    pkcs12: { toPkcs12Asn1(key: unknown, certificates: Certificate[], password: string): unknown }
    asn1: { toDer(asn1: unknown): { getBytes(): string }; Type: { UTF8: number } }
  }
  export default forge
}
