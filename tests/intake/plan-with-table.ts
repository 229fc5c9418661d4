const DUTIES = [
  [
    'Xây dựng, ban hành kế hoạch tuyên truyền cải cách hành chính năm 2026',
    'Kế hoạch',
    'Tháng 01/2026',
    'Văn phòng HĐND và UBND xã',
    'Các đơn vị liên quan',
  ],
  [
    'Phát chuyên mục cải cách hành chính trên hệ thống truyền thanh xã',
    'Bài phát thanh',
    'Hàng tuần',
    'Trung tâm Phục vụ hành chính công',
    'Phòng Văn hóa - Xã hội; các thôn',
  ],
  [
    'Đăng tin, bài về cải cách hành chính trên trang thông tin điện tử xã',
    'Tin, bài',
    'Hàng tháng',
    'Phòng Văn hóa - Xã hội',
    'Các đơn vị liên quan',
  ],
  [
    'Niêm yết thủ tục hành chính tại trụ sở và nhà văn hóa các thôn',
    'Bảng niêm yết',
    'Thường xuyên',
    'Trung tâm Phục vụ hành chính công',
    'Trưởng các thôn',
  ],
  [
    'Tổ chức hội nghị đối thoại với người dân, doanh nghiệp về thủ tục hành chính',
    'Hội nghị, biên bản',
    'Quý II/2026',
    'Văn phòng HĐND và UBND xã',
    'Ủy ban MTTQ Việt Nam xã',
  ],
  [
    'Hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hóa thôn',
    'Buổi hướng dẫn',
    'Hàng quý',
    'Tổ công nghệ số cộng đồng',
    'Đoàn Thanh niên xã',
  ],
  [
    'Thi tìm hiểu cải cách hành chính trong cán bộ, công chức xã',
    'Cuộc thi',
    'Quý III/2026',
    'Phòng Văn hóa - Xã hội',
    'Công đoàn cơ quan xã',
  ],
  [
    'Khảo sát mức độ hài lòng của người dân đối với sự phục vụ của xã',
    'Báo cáo khảo sát',
    'Tháng 10/2026',
    'Trung tâm Phục vụ hành chính công',
    'Các thôn',
  ],
  [
    'Làm pa nô, áp phích về dịch vụ công trực tuyến tại các trục đường chính',
    'Pa nô, áp phích',
    'Quý II/2026',
    'Phòng Kinh tế',
    'Phòng Văn hóa - Xã hội',
  ],
  [
    'Tập huấn kỹ năng tuyên truyền cho cộng tác viên ở thôn',
    'Lớp tập huấn',
    'Tháng 5/2026',
    'Phòng Văn hóa - Xã hội',
    'Các thôn',
  ],
  [
    'Lồng ghép tuyên truyền trong sinh hoạt của hội, đoàn thể',
    'Buổi sinh hoạt',
    'Thường xuyên',
    'Ủy ban MTTQ Việt Nam xã',
    'Các hội, đoàn thể',
  ],
  [
    'Báo cáo kết quả tuyên truyền cải cách hành chính năm 2026',
    'Báo cáo',
    'Trước ngày 15/12/2026',
    'Văn phòng HĐND và UBND xã',
    'Các đơn vị liên quan',
  ],
]

/** A plan of an invented commune whose work stands in an annex table that runs over pages, with group headings. */
export const PLAN_WITH_TABLE = `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ SUỐI MẪU               Độc lập - Tự do - Hạnh phúc

Số: 21/KH-UBND            Suối Mẫu, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026

Căn cứ Kế hoạch số 09/KH-UBND ngày 05/01/2026 của UBND tỉnh Mẫu Sơn về tuyên truyền cải cách hành chính năm 2026, Ủy ban nhân dân xã Suối Mẫu ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Giúp người dân, doanh nghiệp biết rõ hồ sơ, lệ phí và thời hạn của từng thủ tục hành chính trước khi đến làm.
2. Yêu cầu
- Nội dung ngắn, dễ hiểu, đúng với từng nhóm người nghe.

II. NỘI DUNG THỰC HIỆN
Các nhiệm vụ cụ thể theo phụ lục kèm theo.

III. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND xã
- Theo dõi, đôn đốc việc thực hiện kế hoạch này.

Nơi nhận:
- Sở Nội vụ tỉnh Mẫu Sơn;
- Các đơn vị, các thôn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Mẫu

PHỤ LỤC
NHIỆM VỤ TUYÊN TRUYỀN CẢI CÁCH HÀNH CHÍNH NĂM 2026

| TT | Nội dung công việc | Sản phẩm | Thời gian thực hiện | Đơn vị chủ trì | Đơn vị phối hợp |
| --- | --- | --- | --- | --- | --- |
| I | Công tác chỉ đạo, điều hành | | | | |
${rows(0, 1)}
| II | Các hình thức tuyên truyền | | | | |
${rows(1, 11)}
| III | Chế độ báo cáo | | | | |
${rows(11, 12)}
`

function rows(from: number, to: number): string {
  return DUTIES.slice(from, to)
    .map((row, at) => `| ${from + at + 1} | ${row.join(' | ')} |`)
    .join('\n')
}
