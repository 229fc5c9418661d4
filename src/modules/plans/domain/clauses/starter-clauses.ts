import type { PartKind } from '../drafting/plan-draft.ts'

/** Sentences to begin with, written for this program; from no plan. Shown as "câu gợi ý". */
export const STARTER_CLAUSES: Partial<Record<PartKind, readonly string[]>> = {
  objectives: [
    'Để mỗi hộ dân biết nộp hồ sơ ở đâu, cần giấy tờ gì và bao lâu có kết quả trước khi rời nhà.',
    'Giúp người dân quen với việc nộp hồ sơ trực tuyến, theo dõi hồ sơ trên điện thoại và chỉ đến trụ sở khi thật cần.',
    'Giảm số lần người dân phải đi lại vì thiếu giấy tờ hoặc chưa rõ thủ tục.',
    'Làm cho cán bộ, công chức nắm chắc việc của mình trong cải cách hành chính và giải thích được cho người dân bằng lời dễ hiểu.',
    'Đưa kết quả cải cách hành chính của xã đến từng thôn để người dân cùng biết, cùng góp ý.',
    'Nâng tỷ lệ hồ sơ nộp trực tuyến và thanh toán không dùng tiền mặt bằng hướng dẫn tận nơi.',
    'Tạo thói quen gửi phản ánh, kiến nghị đúng kênh và nhận được trả lời đúng hẹn.',
    'Giúp người cao tuổi, người ở xa trung tâm tiếp cận được thông tin thủ tục qua loa truyền thanh và qua trưởng thôn.',
    'Làm rõ trách nhiệm của từng bộ phận khi hồ sơ chậm trả, kể cả việc xin lỗi và hẹn lại.',
    'Khuyến khích cán bộ và người dân đề xuất cách làm mới để việc hành chính nhanh hơn, ít giấy tờ hơn.',
    'Giữ kỷ cương giờ làm việc và thái độ phục vụ tại nơi tiếp dân.',
    'Giúp hộ kinh doanh, hợp tác xã, doanh nghiệp trên địa bàn nắm kịp thay đổi về thủ tục liên quan đến mình.',
    'Làm cho người dân yên tâm dùng định danh điện tử và chữ ký số trong giao dịch với chính quyền.',
    'Cải thiện mức độ hài lòng của người dân bằng việc sửa đúng điều người dân góp ý.',
    'Để mọi lứa tuổi đều có ít nhất một kênh thông tin phù hợp về cải cách hành chính.',
  ],
  requirements: [
    'Nội dung ngắn, đúng một việc trong mỗi tin, mỗi bài; dùng lời người dân vẫn nói.',
    'Mỗi việc có một đơn vị chủ trì, một thời hạn và một sản phẩm kiểm được.',
    'Thông tin về thủ tục, lệ phí phải đối chiếu với văn bản đang có hiệu lực trước khi phát.',
    'Chọn hình thức theo đối tượng: loa truyền thanh cho thôn xa, mạng xã hội cho người trẻ, gặp trực tiếp cho người cao tuổi.',
    'Không trùng lặp giữa các đơn vị; đơn vị sau dùng lại nội dung đã được duyệt của đơn vị trước.',
    'Mọi kết quả có minh chứng kèm theo: ảnh, đường dẫn, danh sách hoặc biên bản.',
    'Thực hiện đều trong năm, không dồn vào cuối quý, cuối năm.',
    'Lồng ghép với các cuộc họp, sinh hoạt sẵn có để không gây thêm phiền hà cho cơ sở.',
    'Tiết kiệm, dùng kinh phí đúng mục đích và trong dự toán đã giao.',
    'Bảo đảm bí mật thông tin cá nhân của người dân trong tin, ảnh và tài liệu tuyên truyền.',
    'Phát hiện và đính chính ngay thông tin sai về thủ tục hành chính trên địa bàn.',
    'Gắn tuyên truyền với giải quyết công việc cụ thể tại nơi tiếp nhận hồ sơ.',
    'Người đứng đầu mỗi đơn vị chịu trách nhiệm về tiến độ phần việc được giao.',
    'Kết quả được tổng hợp hằng quý, nêu rõ việc đã làm, chưa làm và lý do.',
    'Ưu tiên nội dung mà người dân hỏi nhiều, góp ý nhiều trong năm trước.',
    'Có hình thức riêng cho người khuyết tật, người dân tộc thiểu số khi địa bàn cần.',
    'Phối hợp với Mặt trận và các đoàn thể trên tinh thần đề nghị, thống nhất trước khi thực hiện.',
    'Rút kinh nghiệm sau mỗi đợt, điều chỉnh cách làm cho đợt sau.',
  ],
  audiences: [
    'Cán bộ, công chức và người hoạt động không chuyên trách của xã.',
    'Người dân các thôn, nhất là hộ ở xa trung tâm và người cao tuổi.',
    'Hộ kinh doanh, hợp tác xã và doanh nghiệp đang hoạt động trên địa bàn.',
  ],
  topics: [
    'Cách nộp hồ sơ trực tuyến, tra cứu tình trạng hồ sơ và nhận kết quả tại nhà.',
    'Thủ tục người dân trong xã hay làm: giấy tờ cần có, thời hạn, lệ phí, nơi nhận.',
    'Quyền phản ánh, kiến nghị và địa chỉ, số điện thoại tiếp nhận của xã.',
  ],
  targets: ['Mỗi thôn được hướng dẫn trực tiếp về nộp hồ sơ trực tuyến ít nhất hai lần trong năm.'],
  activity: [
    'Phát chuyên mục cải cách hành chính trên hệ thống truyền thanh xã',
    'Hướng dẫn tại chỗ cách nộp hồ sơ trực tuyến ở nhà văn hóa thôn',
  ],
  unit: [
    'Theo dõi, đôn đốc các đơn vị; tổng hợp kết quả hằng quý trình lãnh đạo Ủy ban nhân dân.',
    'Cung cấp nội dung thuộc lĩnh vực phụ trách cho bộ phận biên tập trước khi phát ít nhất ba ngày làm việc.',
  ],
  budget: [
    'Kinh phí thực hiện lấy từ dự toán chi thường xuyên đã giao trong năm và lồng ghép với nguồn của các chương trình liên quan.',
  ],
  reporting: ['Các đơn vị gửi kết quả về bộ phận đầu mối trước ngày 20 của tháng cuối quý.'],
  text: [
    'Trong quá trình thực hiện có khó khăn, các đơn vị phản ánh về bộ phận đầu mối để báo cáo Ủy ban nhân dân xem xét, điều chỉnh.',
  ],
}
