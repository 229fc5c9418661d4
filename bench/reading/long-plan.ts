const FORMS = [
  'Phát chuyên mục cải cách hành chính trên hệ thống truyền thanh xã',
  'Đăng tin, bài về cải cách hành chính trên trang thông tin điện tử xã',
  'Niêm yết thủ tục hành chính tại trụ sở và nhà văn hóa các thôn',
  'Tổ chức hội nghị đối thoại với người dân, doanh nghiệp về thủ tục hành chính',
  'Hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn',
]
const TIMES = ['Hàng tuần.', 'Hàng tháng.', 'Thường xuyên trong năm.', 'Quý II/2026.', 'Trước ngày 15/12/2026.']

/** The text of a plan of an invented commune, about ten pages long. */
export function longPlan(): string {
  const activities = Array.from({ length: 40 }, (_, at) =>
    [
      `${at + 1}. ${FORMS[at % FORMS.length]} (đợt ${at + 1})`,
      `- Nội dung: Thông tin đến cán bộ, công chức, người dân và doanh nghiệp về kết quả, nhiệm vụ cải cách hành chính của xã; cách nộp hồ sơ trực tuyến, tra cứu tình trạng hồ sơ và gửi phản ánh, kiến nghị; các thủ tục hành chính mới ban hành, sửa đổi, bổ sung hoặc bị bãi bỏ trong đợt ${at + 1} của năm 2026.`,
      `- Thời gian thực hiện: ${TIMES[at % TIMES.length]}`,
      '- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.',
      '- Đơn vị phối hợp: Văn phòng HĐND và UBND xã; Trung tâm Phục vụ hành chính công; các thôn.',
    ].join('\n'),
  )
  return `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI MẪU               Độc lập - Tự do - Hạnh phúc

Số: 30/KH-UBND            Suối Mẫu, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

Căn cứ Kế hoạch số 09/KH-UBND ngày 05/01/2026 của UBND tỉnh Mẫu Sơn về tuyên truyền cải cách hành chính năm 2026, Ủy ban nhân dân xã Suối Mẫu ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
- Giúp người dân, doanh nghiệp biết rõ hồ sơ, lệ phí và thời hạn của từng thủ tục hành chính trước khi đến làm.

II. HÌNH THỨC, THỜI GIAN THỰC HIỆN
${activities.join('\n')}

Nơi nhận:
- Sở Nội vụ tỉnh Mẫu Sơn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu
`
}
