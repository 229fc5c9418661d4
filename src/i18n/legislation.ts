type Facts = Readonly<Record<string, unknown>>

/** "15/7/2021", "7/2021", "2021": as much of a day as is known. */
export const knownDay = (iso: unknown): string =>
  String(iso ?? '')
    .split('-')
    .reverse()
    .join('/')

export const LEGISLATION_SENTENCES: Readonly<Record<string, (facts: Facts) => string>> = {
  'legislation.same-document': ({ number, issuedOn }) =>
    `Văn bản số ${String(number)}${issuedOn ? ` (${knownDay(issuedOn)})` : ''} của cơ quan này đã có trong danh mục. Mở văn bản đó để sửa, không ghi thêm.`,
  'legislation.same-number': ({ number, issuedOn }) =>
    `Danh mục đã có một văn bản số ${String(number)}${issuedOn ? ` ban hành ${knownDay(issuedOn)}` : ', chưa rõ ngày'}. Nếu đây là văn bản khác, đánh dấu xác nhận rồi lưu lại.`,
  'legislation.ends-before-start': () =>
    'Ngày hết hiệu lực đứng trước ngày ban hành hoặc ngày có hiệu lực. Xem lại hai ngày.',
  'legislation.relates-to-itself': () => 'Văn bản không thể sửa đổi hay thay thế chính nó. Chọn văn bản khác.',
  'legislation.relation-known': () => 'Quan hệ này đã ghi rồi.',
  'legislation.circle': ({ from, to }) =>
    `${String(from)} đã bị thay thế, trực tiếp hoặc qua văn bản khác, bởi ${String(to)}, nên không thể thay thế ngược lại. Xem lại văn bản nào ra sau.`,
  'legislation.not-a-paper': () =>
    'Tệp này không phải PDF hay DOCX. Lưu văn bản thành PDF rồi gửi lại; danh mục chưa thay đổi.',
  'legislation.no-citation': () =>
    'Chưa nhận ra văn bản nào trong đoạn vừa dán. Cần có loại và số, ký hiệu, ví dụ “Quyết định số 12/QĐ-UBND ngày 05/01/2026 của …”.',
  'legislation.which-other': ({ typed }) =>
    `Danh mục có nhiều văn bản khớp “${String(typed)}”. Ghi cả ngày ban hành, hoặc chọn trong danh sách gợi ý.`,
  'legislation.other-unknown': ({ typed }) =>
    `Danh mục chưa có văn bản “${String(typed)}”. Thêm văn bản đó trước, rồi ghi quan hệ.`,
}

export const LEGISLATION_ACTS: Readonly<Record<string, string>> = {
  'legislation.record': 'Ghi văn bản pháp lý',
  'legislation.correct': 'Sửa văn bản pháp lý',
  'legislation.confirm': 'Xác nhận đã kiểm tra văn bản pháp lý',
  'legislation.end-force': 'Ghi ngày hết hiệu lực',
  'legislation.close': 'Đóng văn bản pháp lý trong danh mục',
  'legislation.reopen': 'Mở lại văn bản pháp lý',
  'legislation.relate': 'Ghi quan hệ giữa hai văn bản',
  'legislation.unrelate': 'Gỡ quan hệ giữa hai văn bản',
  'legislation.attach': 'Gắn tệp văn bản pháp lý',
  'legislation.import': 'Nhập danh mục văn bản pháp lý',
}

/** What one document does to another. */
export const RELATION_WORDS: Readonly<Record<string, string>> = {
  amends: 'sửa đổi, bổ sung',
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  'repeals-part': 'bãi bỏ một phần',
  guides: 'hướng dẫn, quy định chi tiết',
}

/** The same from the other end. */
export const RELATION_BACK_WORDS: Readonly<Record<string, string>> = {
  amends: 'được sửa đổi, bổ sung bởi',
  replaces: 'được thay thế bởi',
  repeals: 'bị bãi bỏ bởi',
  'repeals-part': 'bị bãi bỏ một phần bởi',
  guides: 'được hướng dẫn, quy định chi tiết bởi',
}

export const STATE_WORDS: Readonly<Record<string, string>> = {
  'in-force': 'còn hiệu lực',
  'not-yet': 'chưa có hiệu lực',
  expired: 'hết hiệu lực',
  amended: 'đã sửa đổi, bổ sung',
  replaced: 'đã bị thay thế',
  later: 'ban hành sau',
  unknown: 'chưa rõ hiệu lực',
}

export const CERTAINTY_WORDS: Readonly<Record<string, string>> = {
  seen: 'đã xem tại nguồn',
  'second-hand': 'theo nguồn thứ cấp',
  memory: 'ghi theo trí nhớ, chưa có nguồn',
  own: 'xã ghi',
}
