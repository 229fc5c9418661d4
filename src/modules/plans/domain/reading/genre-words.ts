/**
 * Short runs of words of the genre, as offices print them: the words, and which stand beside which, from which
 * misread text is put right. No names of places or persons. A word's neighbours
 * inside its run (runs are parted by bars and lines) count, not beyond it.
 */
export const GENRE_WORDS = `
ban hành kèm theo | ban hành kế hoạch | ban mặt trận tổ | ban thường vụ huyện ủy | ban thường vụ tỉnh ủy
ban thường vụ đảng ủy | bia trong giờ làm | biên bản nghiệm thu | biên chế | biến sâu rộng | biểu dương những tập
bài về thực hiện | báo cáo cải cách | báo cáo ủy ban | bản cam kết thực | bản tin tuyên giáo | bảo đảm
bố trí kinh phí | bổ kinh phí thực | bộ công chức viên | bộ máy hành chính | bộ nội vụ về | cao chất lượng và
cao dân trí | cao kỷ luật kỷ | cho báo chí và | cho cá nhân tổ | cho các đối tượng | chuyên mục bài viết
chuyên mục cải cách | chuyên trang chuyên mục | chuyên đề | chuẩn xác thu hút | chí minh xã | chính công ích
chính kế toán | chính phủ ban hành | chính quyền số | chính quyền địa phương | chính sách pháp luật | chính trị xã hội
chính xây dựng | chú trọng nêu gương | chương trình tổng thể | chất lượng các nội dung | chất lượng theo tiêu
chế một cửa một | chế độ thông tin | chỉ số cải cách | chỉ số hài lòng | chỉ thị số của | chỉ đạo thông tin
chủ của đơn vị | chủ trì phối hợp với | chủ trương của đảng | chủ tịch phó chủ tịch | chức bộ máy | chức cá nhân thực
chức công tác | chức doanh nghiệp người | chức thành viên | chức thực hiện kế | chức triển khai các
chức trong thực hiện | chức viên chức người | cung cấp dịch vụ | cung cấp thông tin | cuộc số lượng theo | cuộc thi về
các ban ngành xã | các ban ngành đoàn thể | các buổi họp giao | các chương trình về | các công chức trong
các cơ quan hành | các cơ quan đơn | các dịch vụ công | các hoạt động và | các hình thức khác
các hình thức tuyên truyền | các lớp bồi dưỡng | các mục tiêu | các ngành đoàn thể | các ngành đơn vị | các nhiệm vụ
các quy định của | các sản phẩm truyền thông | các tổ chức chính | các tổ chức đoàn thể | các điển hình tốt về
cách hành chính nhà | cách hành chính năm | cách hành chính trong | cách hành chính trên | cách hành chính và
cách hành chính định | cán bộ công chức | cán bộ của xã | cán bộ đài truyền | có chất lượng và | có lồng ghép nội
công chức có liên quan | công chức tài chính | công chức tư pháp | công chức văn hóa | công chức văn phòng
công chức địa chính | công lập | công tác cải cách | công tác thông tin | công việc liên quan | căn cứ chỉ thị
căn cứ công văn | căn cứ kế hoạch | căn cứ nghị quyết | căn cứ quyết định | cơ chế một cửa | cơ chế tự chủ
cơ cấu tổ chức | cơ quan chủ trì | cơ quan phối hợp | cơ quan thực hiện | cơ quan trực tiếp | cơ quan đơn vị
cả hệ thống chính | cả năm | cải cách chế độ | cải cách hành chính | cải cách thể chế | cải cách thủ tục
cải cách tài chính công | cải cách tổ chức | cải tạo nâng cấp | cấp trụ sở hành | cấu tổ chức bộ | cần tập trung tuyên
cầu quản lý nhà | cầu và đối tượng | cổng dịch vụ công | cổng thông tin điện tử | cộng hòa xã hội | cộng sản hồ chí
của chính phủ về | của chính quyền cấp | của công tác kiểm | của cơ quan hành | của huyện ủy về | của người đứng đầu
của nhà nước trong | của nhân dân trong | của pháp luật về | của trung ương của | của tỉnh của huyện | của tỉnh ủy về
của đơn vị và | của ủy ban nhân | cực gây khó khăn | danh sách tham dự | do hạnh phúc | dung cụ thể và
dung kịp thời đầy | dung trong các hội | duy trì các chuyên mục | dân cấp xã | dân sử dụng dịch | dân thị trấn
dân tổ chức và | dân tổ chức đối | dân xã đề nghị | dưỡng kiến thức | dịch vụ bưu chính | dịch vụ công trực
dục chủ trương đường | dụng công nghệ thông | dụng thời giờ làm | dụng thực hiện hiệu | dự hình ảnh tài | ghi chú
gia giám sát công | gia giám sát của | gian đề ra | giao ban của đơn | giao phụ trách | giám sát thực hiện
giáo dục pháp luật | giải pháp duy trì | giải quyết qua dịch | giới thiệu mô hình | góp phần nâng cao
gương các tổ chức | gắn với lộ trình | gắn với sự phát | gắn với việc tuyên truyền | gặp khó khăn vướng
hiện các chương trình | hiện kế hoạch thông | hiện thường xuyên liên | hiện đúng kế hoạch | hiệu quả cơ chế
hiệu quả sử dụng | hoạch cụ thể như | hoạch số ngày tháng | hoạch thông tin tuyên | hoạch với các nội
hoạt động của bộ | huyện và của xã | huyện về tình hình | huấn bồi dưỡng nghiệp | hài lòng của người | hàng năm
hàng quý cuối năm | hàng tháng | hàng tuần | hành chính của cơ | hành chính nhà nước | hành chính nhất là
hành chương trình tổng | hành văn bản quy | hình cơ chế đang | hình của đơn vị | hình kết quả thực
hình thức khác phù | hình thức thông tin | hình thức thời gian | hình thực hiện giới | hóa hiện đại hóa
hóa thông tin và | hóa và phát triển | hóa xã hội và | hút người nghe | hướng dẫn các ngành | hạn và cơ cấu
hằng tháng | hệ giữa nhà nước | hệ thống loa của xã | hệ thống truyền thanh | họp thường kỳ của | hồ sơ và trả
hội chủ nghĩa việt | hội cựu chiến binh xã | hội liên hiệp phụ | hội nghị tuyên truyền | hội nông dân xã | hội đảng bộ
hội đồng nhân dân xã | hợp với công chức | hợp đồng biên bản | khai kế hoạch thực | khai và kết quả
khuyến khích người dân | khó khăn vướng mắc | không uống rượu bia | khăn phiền hà cho | khẩu hiệu pa nô
kiến đánh giá | kiến được áp dụng | kiểm soát | ký hợp đồng thanh | kế hoạch cải cách | kế hoạch này | kế hoạch số của
kế hoạch thông tin | kế hoạch tuyên truyền | kết quả thực hiện | kỷ cương hành chính | liên quan theo quy
liên tục trong cả | luật kỷ cương hành | luật liên quan đến | là trong giải quyết | làm việc nơi giải
lòng của người dân | lưu văn thư | lượng cải cách hành | lượng phát sóng các | lượng đội ngũ cán | lồng ghép nội dung
lồng ghép vào báo | lớp nhân dân | lớp tập huấn | lợi ích của việc | mạng xã hội | mắc khó khăn trong
mặt trận tổ quốc | mỗi tháng | một cửa liên thông | một số nhiệm vụ | một số nội dung | mục tiêu nhiệm vụ
mục trên sóng phát | mục đích yêu cầu | mục đưa tin bài | mục định kỳ ra | mức độ | nghiệp công nghiệp hóa
nghiệp và các tổ | nghiệp về mục đích | nghiệp vụ | nghề nghiệp | nghệ thông tin trong | nghị các ngành đơn
nghị quyết số của | nghị quyết đại hội | nghị định số của | nghị đối thoại với | ngoài những chuyên mục
ngoài ra tuyên truyền | nguồn kinh phí thực hiện | ngành có liên quan | ngành cập nhật | ngày tháng năm
người dân doanh nghiệp | người lao động | người tham gia các | người đứng đầu các | nhiệm của người đứng
nhiệm về tổ chức | nhiệm vụ cụ thể | nhiệm vụ quyền hạn | nhiệm vụ được giao | nhà nước giai đoạn | nhân dân huyện về
nhân dân tỉnh về | nhân thực hiện tốt | nhân tra cứu tìm | nhũng lãng phí | nhất là nội dung | nhận và giải quyết
nhật công khai đầy | nhằm nâng cao nhận thức | nhằm đẩy mạnh tuyên | những hiện tượng tiêu cực | những hoạt động về
những quan điểm | những tập thể cá nhân | niêm yết công khai | nâng cao chất lượng | nâng cao chỉ số | nô áp phích
năm để gửi | nơi nhận | nước cung cấp | nước của chính phủ | nước và nhân dân | nắm bắt tìm hiểu | nội dung các văn
nội dung cụ thể | nội dung hình thức | nội dung sản phẩm | nội dung thông tin | nội dung tuyên truyền
nội dung và hình thức | nội dung về công | pháp hộ tịch | pháp luật của nhà | phát triển chính phủ
phát triển kinh tế | phân công quản lý | phê phán những hiện | phí của người dân | phòng chống tham nhũng
phòng kinh tế | phòng nội vụ huyện | phòng thống kê một | phòng thống kê nội | phòng văn hóa xã hội | phù hợp với tình
phù hợp với yêu | phù hợp với đặc | phương hai cấp | phương tiện thông tin | phải được thực hiện | phản ánh kiến nghị
phẩm thời gian thực | phố tổ dân phố | phối hợp các ngành | phối hợp với các ngành | phối hợp với công
phổ biến giáo dục | phổ biến nội dung | phổ biến đến người | phụ lục chi tiết | phụ nữ xã | phục vụ của cơ
phục vụ sự nghiệp | phủ điện tử | qua phòng nội vụ | quan hành chính | quan theo từng chuyên | quan tuyên truyền và
quan tổ chức triển | quan điểm chủ trương | quan đơn vị liên | quan đến tổ chức | quy phạm pháp luật
quy định về trách | quyết hồ sơ | quyết số của chính | quyết thủ tục hành | quyết định số ngày | quyền nghĩa vụ và
quyền điện tử chuyển | quyền được phản ánh | quý tháng năm | quả theo tiến độ | quả thực hiện cải | quản lý sử dụng
quốc và các đoàn | ra cần chủ động | rà soát hoàn thiện | ràng đúng quy định | sách tinh giản biên | sát lấy ý kiến
sát quá trình thực | sắp xếp đơn vị | số cộng đồng | số hóa hồ sơ | sở nội vụ | sự hài lòng của | tham gia các cuộc
tham gia các lớp | tham gia của người | tham gia giám sát | tham gia góp ý | tham gia và giám | tham mưu cử người
tham mưu ủy ban | thanh cơ sở | thanh lý hợp đồng | thanh toán trực tuyến | theo dõi đôn đốc | theo kế hoạch số
theo quy định | theo định kỳ hàng | thi đua khen thưởng | thiết thực hiệu quả | thiện chức năng nhiệm
thu thanh lý hợp | thuận lợi cho tổ | tháng năm của | thôn ấp khu phố | thông qua các phương | thông tin trong giải
thông tin tuyên truyền | thường trực hội đồng | thường trực đảng ủy | thường xuyên cập nhật | thường xuyên liên tục
thường xuyên trong năm | thẩm định phân bổ | thể có liên quan | thể cải cách hành | thể như sau | thị số của thủ
thống quản lý chất | thời gian ban hành | thời gian thực hiện | thời nhu cầu nắm | thời phản ánh | thời về tình hình
thủ trưởng các cơ | thủ trưởng cơ quan | thủ tướng chính phủ | thủ tục hành chính | thức cho đoàn viên
thức thông tin tuyên | thức trách nhiệm của | thực hiện chuyên mục | thực hiện chính sách | thực hiện các giải
thực hiện các quy | thực hiện có hiệu | thực hiện công tác | thực hiện kế hoạch | thực hiện nhiệm vụ
thực hiện nếu gặp | thực hiện trong công | thực hiện tốt kế | tin báo cáo | tin rõ ràng chuẩn | tin tuyên truyền cải
tin tuyên truyền trực | tin tuyên truyền đầy | tin về tình hình | tin đại chúng | tiêu chuẩn | tiêu của
tiến độ thời gian | tiếp chỉ đạo và | tiếp nhận và trả | tiếp xúc cử tri | tiết kiệm chi phí | tiết kiệm thời gian
tiết đính kèm | tiện thông tin đại | trang thông tin điện | treo băng rôn khẩu | triển khai công tác
triển khai hoàn thành | triển khai thực hiện | trong giải quyết công | trong hoạt động của | trong hệ thống chính
trong phạm vi nhiệm | trong quá trình thực | trong triển khai thực | trong tuyển dụng quản | trong việc tham gia
trong việc tổ chức | trung tâm phục vụ | trung tâm văn hóa | truyền công tác cải | truyền phổ biến giáo
truyền qua các hình | truyền về cải cách | trên các phương tiện | trên sóng phát thanh | trên sóng truyền thanh
trên địa bàn huyện | trên địa bàn tỉnh | trên địa bàn xã | trì cải thiện nâng | trì thực hiện | trình kế hoạch về
trình thực hiện các | trước ngày | trưởng các ấp | trưởng thôn | trưởng ấp | trả kết quả giải | trận tổ quốc việt
trị xã hội nghề | trọng tâm là cải | trụ sở làm việc | trực quan về | trực tuyến toàn trình | tuyên truyền bao gồm
tuyên truyền phổ biến | tuyên truyền và phổ | tuyên truyền về các | tuyên truyền về quan điểm | tuyên truyền về tầm
tuyến trong tiếp nhận | tuyển dụng quản lý | tài liệu | tác cải cách hành | tác thông tin tuyên
tác tuyên truyền thiết | tâm triển khai thực | tìm hiểu thông tin | tình hình kết quả | tình hình triển khai
tình hình đặc điểm | tăng cường chỉ đạo | tăng cường kỷ luật | tăng cường sự hiểu biết | tăng cường sự tham
tượng có liên quan | tại bộ phận tiếp | tại trụ sở làm | tạo điều kiện thuận | tầm quan trọng ý | tế xã hội của
tốt có sáng kiến | tổ chức chính trị | tổ chức cá nhân | tổ chức hội nghị | tổ chức khảo sát | tổ chức kiểm tra
tổ chức thông tin | tổ chức thực hiện | tổ chức tập huấn | tổ chức tọa đàm | tổ chức và hoạt | tổ công nghệ số
tổ quốc việt nam | tổng hợp báo cáo | tờ rơi tờ gấp | vai trò tham gia | vai trò trách nhiệm | viên chức trên địa
viên hội viên tham | viên hội viên và | viên và nhân dân | viết câu chuyện truyền | việc của các cơ | việc sử dụng các
việc thực hiện phân | việc tiếp nhận hồ | việc triển khai rà | việc triển khai tổ | việc xây dựng ban hành
việt nam xã | và bố trí đủ | và chỉ số đo | và chịu trách nhiệm | và chủ yếu cần | và các cơ quan | và các tầng lớp
và cán bộ đài | và hiệu quả kế | và kết quả thực | và nguồn lực xã | và phổ biến | và thể thao | và trách nhiệm của
và tầm nhìn đến năm | và đài truyền thanh | và ủy ban nhân | vào báo cáo định kỳ | vào các phiên họp | văn bản chỉ đạo
văn hóa công vụ | văn phòng hội đồng | văn số của sở | vướng mắc đề nghị | vận động đoàn viên | về chuyển đổi số
về mối quan hệ | về những thắc mắc | về nâng cao hiệu | về việc ban hành | về đẩy mạnh công | vị có liên quan
vị hành chính | vị sự nghiệp công | với các nội dung sau | với người dân doanh | vụ công trực tuyến | vụ cụ thể thực
vụ của đề án | vụ hành chính công | vụ quy tắc ứng | xuyên rộng khắp | xây dựng chính quyền | xây dựng các chuyên
xây dựng kế hoạch | xây dựng thẩm định | xây dựng và ban | xây dựng và phát | xã như | yêu cầu triển khai
ánh kiến nghị về | áp dụng hệ thống | ý của người dân | ý nghĩa mục tiêu | đa dạng các hình | đang được triển khai
điểm của | điện tử của xã | đo lường sự hài | đoàn thanh niên cộng | đoàn viên hội viên | đài truyền thanh xã
đáp ứng kịp thời | đáp ứng nhu cầu | đã đề ra | đích ý nghĩa của | đơn vị chủ trì | đơn vị kịp thời | đơn vị liên quan
đơn vị phối hợp | đơn vị quan tâm | đưa nội dung vào | đường lối của đảng | được cơ quan hành | đạo các tổ chức
đạo điều hành triển | đảm bảo thực hiện | đảm bảo tính chính xác | đảm bảo đáp ứng | đảng chính sách pháp
đầu cơ quan đơn | đầy đủ kịp thời | đầy đủ rõ ràng | đầy đủ thường xuyên | đẩy mạnh ứng dụng | đặc điểm tình hình
đến các tầng lớp | đến công tác | đề nghị ủy ban | đề án số của | để tham mưu xử lý | để triển khai thực | để tổng hợp
định các thủ tục | định kỳ hàng quý | định số của bộ | định và ban hành | đốc kiểm tra các | đối tượng tuyên truyền
đối với cán bộ | đối với sự phục | đồng nhân dân và | đồng thông tin tuyên | đồng thời nâng cao
đồng thời phải gắn với | đổi mới nâng cao | đổi mới và đa | độ công vụ | độc lập tự do | động đưa tin kịp
đủ kinh phí để | đứng đầu cơ quan | đứng đầu trong việc | ủy ban mặt trận | ủy ban nhân dân huyện
ủy ban nhân dân phường | ủy ban nhân dân tỉnh | ủy ban nhân dân xã | ứng dụng công nghệ | ứng xử của
`
/** Abbreviations that are printed in capitals and stay as they are. */
export const ABBREVIATIONS =
  'CCHC TTHC UBND HĐND MTTQ UBMTTQ CBCC CBCCVC VT NV VP TT CT PCT UB VN PAR INDEX SIPAS PAPI PCI ISO TTHCC DVC DVCTT CNTT VHXH TTĐT QPPL NQ CP KH QĐ TU HU ĐA TM KT TL TP LHPN CCB'
