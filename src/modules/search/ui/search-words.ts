/** What the kinds of hits are called, and where each leads. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  plan: 'Kế hoạch',
  task: 'Nhiệm vụ',
  result: 'Kết quả',
  programme: 'Chương trình, đề án',
  'legal-basis': 'Căn cứ pháp lý',
  'legal-document': 'Văn bản pháp lý',
  unit: 'Đơn vị',
  village: 'Thôn',
  person: 'Người',
  file: 'Tệp',
  reminder: 'Đôn đốc đã gửi',
  predecessor: 'Xã cũ',
}

export function hitAddress(hit: { kind: string; id: string }): string {
  const addresses: Record<string, string> = {
    plan: `/lam-viec/ke-hoach/${hit.id}`,
    'legal-basis': `/lam-viec/ke-hoach/${hit.id}`,
    task: `/lam-viec/nhiem-vu/${hit.id}`,
    result: `/lam-viec/ket-qua?id=${hit.id}`,
    programme: '/lam-viec/chuong-trinh',
    'legal-document': `/lam-viec/van-ban/${hit.id}`,
    file: `/tep/${hit.id}`,
    reminder: '/lam-viec/don-doc',
    unit: `/lam-viec/ket-qua?donvi=${hit.id}`,
    village: `/lam-viec/ket-qua?thon=${hit.id}`,
  }
  return addresses[hit.kind] ?? '/lam-viec/cai-dat/don-vi'
}
