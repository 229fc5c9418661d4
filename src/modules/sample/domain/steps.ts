/** The five steps of "Thử trong 5 phút", in their order. */
export const STEPS = ['see-late', 'record-result', 'read-province-plan', 'print-sheet', 'see-briefing'] as const
export type Step = (typeof STEPS)[number]

/** Roles of the switch bar, by the login of the sample's person. */
export const SWITCH_ROLES: readonly { login: string; word: string }[] = [
  { login: 'lanh-dao', word: 'Lãnh đạo' },
  { login: 'dau-moi', word: 'Cán bộ đầu mối' },
  { login: 'van-hoa', word: 'Cán bộ đơn vị' },
  { login: 'mat-tran', word: 'Mặt trận, đoàn thể' },
  { login: 'truong-thon', word: 'Trưởng thôn' },
  { login: 'van-thu', word: 'Văn thư' },
  { login: 'bien-tap', word: 'Biên tập' },
  { login: 'mot-cua', word: 'Một cửa' },
  { login: 'ke-toan', word: 'Tài chính' },
  { login: 'cong-tac-vien', word: 'Cộng tác viên' },
  { login: 'cap-tren', word: 'Cấp trên xem' },
]
