/** Words for what happens around an issued document: who signs, who receives, numbers, drafts of public texts. */
export const SIGNING_FORM_WORDS: Readonly<Record<string, string>> = {
  TM: 'thay mặt tập thể (TM.)',
  'TM-KT': 'thay mặt tập thể, ký thay (TM., KT.)',
  KT: 'ký thay (KT.)',
  TL: 'thừa lệnh (TL.)',
  'TL-KT': 'thừa lệnh, ký thay (TL., KT.)',
  TUQ: 'thừa ủy quyền (TUQ.)',
  own: 'ký theo chức vụ',
}

export const DELIVERY_WAY_WORDS: Readonly<Record<string, string>> = {
  axis: 'văn bản điện tử qua trục liên thông',
  egov: 'văn phòng điện tử (eGov)',
  zalo: 'Zalo',
  paper: 'bản giấy',
  'e-mail': 'thư điện tử',
  here: 'xem trên Loa Làng',
}

export const DELIVERY_STATE_WORDS: Readonly<Record<string, string>> = {
  unsent: 'chưa gửi',
  sent: 'đã gửi, chưa nhận',
  received: 'đã nhận',
}

export const DELIVERY_EVENT_WORDS: Readonly<Record<string, string>> = {
  sent: 'gửi',
  received: 'đã nhận',
  'taken-back': 'bỏ ghi đã nhận',
}

type Facts = Readonly<Record<string, unknown>>

export const ISSUED_SENTENCES = {
  'organisations.delegation-without-end': () =>
    'Ủy quyền phải có thời hạn: ghi ngày hết ủy quyền như trong văn bản ủy quyền.',
  'documents.register-off': () =>
    'Sổ số văn bản của xã đang tắt. Bật ở Cài đặt, Sổ số văn bản, hoặc lấy số ở hệ thống văn bản.',
  'documents.number-taken': ({ number, year }: Facts) =>
    `Số ${String(number)} năm ${String(year)} đã có trong sổ. Để trống để lấy số tiếp theo.`,
  'documents.number-ahead': ({ number, next }: Facts) =>
    `Số tiếp theo là ${String(next)}, không phải ${String(number)}. Nếu các số ở giữa đã cấp ở sổ giấy, đánh dấu ô xác nhận đúng số này rồi bấm lại.`,
  'documents.number-void': () => 'Số này đã hủy, không dùng được nữa. Lấy số khác.',
  'documents.number-of-other-year': ({ year }: Facts) =>
    `Số này thuộc sổ năm ${String(year)}; ngày văn bản phải trong năm ấy.`,
  'plans.received-before-sent': () => 'Ngày nhận sớm hơn ngày gửi đã ghi. Xem lại hai ngày.',
  'plans.delivery-ahead': () => 'Ngày này chưa tới. Ghi ngày đã gửi hoặc đã nhận.',
  'plans.receiver-stays': () => 'Nơi nhận này có in trong văn bản hoặc đã gửi, đã nhận, nên giữ lại trong danh sách.',
}

export const ISSUED_ACT_WORDS: Readonly<Record<string, string>> = {
  'organisations.delegate-signing': 'Ghi ủy quyền, thừa lệnh ký',
  'organisations.end-delegation': 'Kết thúc ủy quyền ký',
  'documents.set-number-register': 'Bật, tắt sổ số văn bản',
  'documents.reserve-number': 'Lấy số văn bản',
  'documents.use-number': 'Ghi sổ văn bản đi',
  'documents.void-number': 'Hủy số văn bản',
  'plans.open-deliveries': 'Lập danh sách nơi nhận',
  'plans.add-receivers': 'Thêm nơi nhận',
  'plans.note-sent': 'Ghi đã gửi kế hoạch',
  'plans.note-received': 'Ghi nơi nhận đã nhận',
  'plans.take-receipt-back': 'Bỏ ghi đã nhận',
  'plans.drop-receiver': 'Bỏ nơi nhận đã thêm',
  'plans.receive': 'Đơn vị bấm Đã nhận',
  'plans.note-e-document': 'Ghi thông tin văn bản điện tử',
  'plans.note-egov': 'Ghi đã gửi qua eGov',
  'plans.count-egov': 'Ghi số người nhận qua eGov',
}
