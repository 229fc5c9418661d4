import { writePdf } from '#adapters/pdf-out/write-pdf.ts'

/** A report of the same commune, as its document system would give it out. */
export default async function otherDocument(): Promise<Uint8Array> {
  return writePdf({
    head: {
      superior: null,
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI MẪU'],
      number: '31',
      symbol: 'BC-UBND',
      place: 'Suối Mẫu',
      issuedOn: '2027-01-10',
      about: null,
    },
    title: { kind: 'BÁO CÁO', subject: 'Kết quả chăm sóc cây xanh ven đường năm 2026' },
    urgency: null,
    addressees: [],
    body: [
      { kind: 'heading', level: 1, numeral: 'I.', text: 'KẾT QUẢ' },
      { kind: 'paragraph', words: 'Đã trồng mới 120 cây sao đen dọc đường liên thôn, tỷ lệ sống đạt 95 phần trăm.' },
      { kind: 'paragraph', words: 'Hội phụ nữ, đoàn thanh niên tưới cây vào sáng thứ bảy hằng tuần.' },
    ],
    closing: {
      signer: { authority: ['TM. ỦY BAN NHÂN DÂN'], position: 'CHỦ TỊCH', name: 'Trần Văn Mẫu' },
      recipients: ['Như trên', 'Lưu: VT'],
    },
    annexes: [],
    isSample: true,
  })
}
