"""The sentences on services to the people: procedures, digitisation, identity, publicity."""

from de_an06.demo.course import Topic, Trouble
from de_an06.model.month import ObstacleKind

SERVICES = Topic(
    keywords=("dịch vụ công", "thủ tục", "một cửa", "hồ sơ", "phản ánh", "nhóm thủ tục"),
    begun=(
        "Đã giao bộ phận một cửa chủ trì, lập danh mục thủ tục hành chính thuộc phạm vi rà soát.",
        "Đã thống kê {all} thủ tục hành chính cần rà soát, phân công người phụ trách.",
        "Đã tổ chức họp triển khai, thống nhất cách làm và thời hạn của từng phần việc.",
        "Đã rà soát hiện trạng, chọn {all} thủ tục có nhiều hồ sơ để làm trước.",
        "Đã lấy ý kiến các phòng chuyên môn về những bước có thể cắt giảm.",
        "Đã kiểm tra trang thiết bị, đường truyền tại nơi tiếp nhận hồ sơ.",
        "Đã giao chỉ tiêu cho từng phòng, đơn vị trực thuộc.",
    ),
    going=(
        "Đã rà soát {done}/{all} thủ tục hành chính, đề xuất đơn giản hóa nhiều thủ tục.",
        "Đã cập nhật quy trình điện tử của {done}/{all} thủ tục trên hệ thống một cửa điện tử.",
        "Đã cấu hình {done}/{all} dịch vụ công trực tuyến; đang kiểm thử các dịch vụ còn lại.",
        "Đã niêm yết, công khai {done}/{all} thủ tục; bố trí người hướng dẫn tại bộ phận một cửa.",
        "Đã tái cấu trúc quy trình của {done}/{all} thủ tục, cắt giảm giấy tờ người dân phải nộp.",
        "Đã đề xuất rút ngắn thời gian giải quyết của {done}/{all} thủ tục.",
        "Đã thống nhất với các đơn vị liên quan quy trình của {done}/{all} thủ tục liên thông.",
        "Đã hướng dẫn cấp dưới áp dụng {done}/{all} quy trình mới.",
    ),
    finished=(
        "Đã hoàn thành rà soát toàn bộ thủ tục thuộc phạm vi quản lý, kết quả đã được công bố.",
        "Đã hoàn thành cấu hình, kiểm thử, đưa vào sử dụng các dịch vụ công trực tuyến.",
        "Đã hoàn thành nhiệm vụ; quy trình mới được áp dụng thống nhất tại bộ phận một cửa.",
    ),
    kept_up=(
        "Cập nhật kịp thời {count} thủ tục mới được công bố, sửa đổi.",
        "Duy trì công khai thủ tục hành chính; hướng dẫn người dân nộp hồ sơ trực tuyến.",
        "Tiếp nhận và trả lời {count} phản ánh, kiến nghị đúng thời hạn.",
        "Rà soát định kỳ, điều chỉnh {count} quy trình điện tử cho phù hợp với quy định mới.",
        "Bố trí công chức hỗ trợ người dân nộp hồ sơ trực tuyến; không để hồ sơ quá hạn.",
        "Theo dõi hằng tuần tỷ lệ hồ sơ trực tuyến, nhắc các bộ phận có tỷ lệ thấp.",
        "Khảo sát ý kiến {count} lượt người đến giao dịch, đa số đánh giá hài lòng.",
        "Thông báo cho người nộp biết tình trạng hồ sơ qua tin nhắn, giảm số lần đi lại.",
        "Kiểm tra đột xuất bộ phận một cửa, chấn chỉnh {count} trường hợp hướng dẫn chưa đúng.",
        "Phối hợp tổ công nghệ số cộng đồng hướng dẫn người dân tạo tài khoản, nộp hồ sơ.",
        "Kết quả được trả bản điện tử có ký số, người dân tra cứu được.",
        "Rà soát các thủ tục ít phát sinh hồ sơ trực tuyến, đề xuất cách tháo gỡ.",
        "Tổ chức {count} buổi tập huấn ngắn cho công chức tiếp nhận hồ sơ.",
        "Công khai kết quả giải quyết hồ sơ của kỳ trước tại nơi tiếp nhận.",
    ),
    ahead=(
        "Tiếp tục rà soát các thủ tục còn lại, trình công bố theo quy định.",
        "Kiểm thử và đưa vào vận hành các dịch vụ còn lại.",
        "Tổ chức hướng dẫn người dân, doanh nghiệp thực hiện trên môi trường điện tử.",
        "Tự kiểm tra việc giải quyết hồ sơ, khắc phục các tồn tại.",
        "Hoàn thiện phương án, trình lãnh đạo phê duyệt.",
        "Tập huấn cho công chức trực tiếp giải quyết hồ sơ.",
        "Đối chiếu số liệu với hệ thống một cửa điện tử, cập nhật đầy đủ.",
    ),
    papers=(
        ("KH", "Kế hoạch rà soát, đơn giản hóa thủ tục hành chính"),
        ("QĐ", "Quyết định phê duyệt quy trình nội bộ giải quyết thủ tục hành chính"),
        ("TB", "Thông báo kết quả rà soát thủ tục hành chính"),
        ("HD", "Hướng dẫn nộp hồ sơ trực tuyến"),
    ),
    troubles=(
        Trouble(
            ObstacleKind.SERVICE,
            "Biểu mẫu điện tử của một số dịch vụ công chưa khớp với mẫu do bộ, ngành công bố.",
            "Bộ, ngành điều chỉnh mẫu đơn trong khi hệ thống chưa được cập nhật.",
            "Đề nghị cập nhật biểu mẫu trên hệ thống thông tin giải quyết thủ tục hành chính.",
        ),
        Trouble(
            ObstacleKind.OTHER,
            "Người dân ở địa bàn xa còn ít sử dụng dịch vụ công trực tuyến.",
            "Kỹ năng số hạn chế, nhiều hộ chưa có thiết bị.",
            "Đề nghị tăng cường tổ công nghệ số cộng đồng hỗ trợ tại chỗ.",
        ),
        Trouble(
            ObstacleKind.INFRASTRUCTURE,
            "Hệ thống thông tin giải quyết thủ tục hành chính có lúc chậm, gián đoạn.",
            "Số người truy cập cùng lúc vượt năng lực máy chủ hiện có.",
            "Đề nghị nâng cấp máy chủ, mở rộng băng thông đường truyền.",
        ),
    ),
)

DIGITISATION = Topic(
    keywords=("số hóa", "điện tử hóa", "mẫu đơn", "lưu trữ", "môi trường mạng"),
    begun=(
        "Đã thống kê khối lượng hồ sơ cần số hóa và lựa chọn phương án thực hiện.",
        "Đã trang bị máy quét, bố trí công chức phụ trách số hóa tại nơi tiếp nhận hồ sơ.",
        "Đã lập danh mục {all} mẫu đơn, tờ khai cần chuẩn hóa.",
    ),
    going=(
        "Đã chuẩn hóa {done}/{all} mẫu đơn, tờ khai theo dữ liệu gốc.",
        "Đã số hóa {done}/{all} nhóm hồ sơ; kết quả được lưu vào kho dữ liệu điện tử.",
        "Đã tái sử dụng kết quả số hóa ở {done}/{all} thủ tục, người dân bớt nộp giấy tờ.",
        "Đã xử lý trên môi trường mạng {done}/{all} loại hồ sơ công việc.",
        "Đã tập huấn cho công chức tiếp nhận hồ sơ; hoàn thành {done}/{all} phần việc được giao.",
    ),
    finished=(
        "Đã hoàn thành số hóa, chuẩn hóa toàn bộ hồ sơ, mẫu đơn thuộc phạm vi nhiệm vụ.",
        "Đã hoàn thành; kết quả giải quyết được ký số, lưu trữ điện tử và tra cứu được.",
        "Đã hoàn thành việc chuẩn hóa, công bố mẫu đơn, tờ khai điện tử.",
    ),
    kept_up=(
        "Duy trì số hóa hồ sơ ngay khi tiếp nhận; kết quả được ký số đầy đủ.",
        "Tiếp tục lưu trữ điện tử kết quả giải quyết, bổ sung {count} nhóm hồ sơ.",
        "Kiểm tra định kỳ chất lượng số hóa, số hóa lại {count} hồ sơ chưa đạt.",
        "Khai thác, tái sử dụng dữ liệu đã số hóa khi giải quyết hồ sơ của người dân.",
        "Cập nhật {count} mẫu đơn, tờ khai; bỏ thông tin đã có trong dữ liệu dân cư.",
        "Giao chỉ tiêu số hóa cho từng bộ phận, đánh giá hằng tháng.",
        "Đối chiếu dữ liệu số hóa với bản giấy, sửa {count} trường hợp sai sót.",
    ),
    ahead=(
        "Tiếp tục số hóa các nhóm hồ sơ còn lại.",
        "Hoàn thiện kho dữ liệu điện tử, kết nối với hệ thống dùng chung.",
        "Kiểm tra chất lượng dữ liệu đã số hóa trước khi nghiệm thu.",
    ),
    papers=(
        ("KH", "Kế hoạch số hóa hồ sơ, kết quả giải quyết thủ tục hành chính"),
        ("BB", "Biên bản nghiệm thu dữ liệu số hóa"),
        ("QĐ", "Quyết định công bố mẫu đơn, tờ khai điện tử"),
        ("HD", "Hướng dẫn số hóa và lưu trữ điện tử"),
    ),
    troubles=(
        Trouble(
            ObstacleKind.FUNDING,
            "Thiếu kinh phí thuê số hóa hồ sơ lưu trữ của các năm trước.",
            "Khối lượng lớn, dự toán đầu năm chưa bố trí.",
            "Đề nghị bổ sung kinh phí số hóa trong dự toán năm.",
        ),
        Trouble(
            ObstacleKind.INFRASTRUCTURE,
            "Máy quét, máy tính tại bộ phận tiếp nhận đã cũ, tốc độ số hóa chậm.",
            "Thiết bị được trang bị từ nhiều năm trước.",
            "Đề nghị trang bị thay thế theo định mức.",
        ),
        Trouble(
            ObstacleKind.DATA,
            "Nhiều hồ sơ cũ thiếu thông tin, chưa đối chiếu được với dữ liệu gốc.",
            "Hồ sơ giấy lập qua nhiều thời kỳ, mẫu không thống nhất.",
            "Đề nghị hướng dẫn cách xử lý dữ liệu thiếu khi số hóa.",
        ),
    ),
)

IDENTITY = Topic(
    keywords=("định danh", "căn cước", "vneid", "xác thực"),
    begun=(
        "Đã xây dựng phương án, phân công lực lượng và lịch làm việc tại từng địa bàn.",
        "Đã rà soát các trường hợp thuộc diện thực hiện, lập danh sách theo thôn, tổ dân phố.",
        "Đã thống nhất quy chế phối hợp giữa các đơn vị liên quan.",
    ),
    going=(
        "Đã triển khai tại {done}/{all} địa bàn; hỗ trợ người cao tuổi, người yếu thế tại nhà.",
        "Đã tích hợp {done}/{all} loại giấy tờ, hướng dẫn người dân sử dụng.",
        "Đã hoàn thành {done}/{all} đợt làm việc lưu động.",
        "Đã kết nối thử nghiệm chức năng xác thực ở {done}/{all} điểm tiếp nhận.",
    ),
    finished=(
        "Đã hoàn thành; chức năng định danh, xác thực điện tử vận hành ổn định.",
        "Đã hoàn thành chỉ tiêu được giao, tiếp tục thực hiện với các trường hợp phát sinh.",
        "Đã hoàn thành phương án, được cấp có thẩm quyền thống nhất.",
    ),
    kept_up=(
        "Duy trì các tổ lưu động, hỗ trợ kích hoạt tài khoản định danh điện tử.",
        "Hướng dẫn người dân đăng nhập bằng tài khoản định danh điện tử khi nộp hồ sơ.",
        "Tổ chức {count} buổi hướng dẫn cài đặt, sử dụng ứng dụng định danh điện tử.",
        "Rà soát các trường hợp đến tuổi, thông báo và tiếp nhận tại nơi cư trú.",
    ),
    ahead=(
        "Tiếp tục rà soát các trường hợp còn lại, bố trí tổ lưu động về cơ sở.",
        "Hướng dẫn người dân kích hoạt và sử dụng tài khoản định danh điện tử.",
        "Đánh giá kết quả, đề xuất nhân rộng cách làm tốt.",
    ),
    papers=(
        ("KH", "Kế hoạch triển khai định danh, xác thực điện tử"),
        ("TB", "Thông báo lịch làm việc lưu động"),
        ("HD", "Hướng dẫn sử dụng tài khoản định danh điện tử"),
    ),
    troubles=(
        Trouble(
            ObstacleKind.OTHER,
            "Một số người dân chưa kích hoạt được tài khoản định danh điện tử.",
            "Thuê bao di động chưa đúng thông tin chủ sử dụng, điện thoại cũ.",
            "Đề nghị doanh nghiệp viễn thông phối hợp cập nhật thông tin thuê bao.",
        ),
        Trouble(
            ObstacleKind.OTHER,
            "Nhiều công dân đi làm ăn xa, chưa về thực hiện được.",
            "Lao động ngoài địa bàn, chỉ có mặt vào dịp lễ, Tết.",
            "Đề nghị phối hợp với địa phương nơi tạm trú để thực hiện.",
        ),
        Trouble(
            ObstacleKind.INFRASTRUCTURE,
            "Đường truyền tại một số điểm tiếp nhận chưa ổn định.",
            "Địa bàn vùng sâu, sóng di động yếu.",
            "Đề nghị bổ sung thiết bị phát sóng, đường truyền dự phòng.",
        ),
    ),
)

PUBLICITY = Topic(
    keywords=("tuyên truyền", "truyền thông"),
    begun=(
        "Đã xây dựng kế hoạch tuyên truyền, thống nhất nội dung trọng tâm của từng quý.",
        "Đã rà soát các kênh truyền thông, chuẩn bị tài liệu hướng dẫn ngắn gọn, dễ hiểu.",
    ),
    going=(
        "Đã thực hiện {done}/{all} đợt tuyên truyền theo kế hoạch.",
        "Đã biên soạn {done}/{all} nội dung hướng dẫn, đăng trên trang thông tin điện tử.",
        "Đã lồng ghép tuyên truyền tại {done}/{all} hội nghị của cơ quan.",
    ),
    finished=(
        "Đã hoàn thành các nội dung tuyên truyền theo kế hoạch.",
        "Đã hoàn thành, tổng kết đợt tuyên truyền và rút kinh nghiệm.",
    ),
    kept_up=(
        "Đăng {count} tin, bài về tiện ích của Đề án 06 trên trang thông tin điện tử.",
        "Lồng ghép tuyên truyền tại {count} cuộc họp của cơ quan, chi bộ.",
        "Phát thanh {count} lượt trên truyền thanh cơ sở, bằng tiếng phổ thông và tiếng dân tộc.",
        "Treo áp phích, đặt mã QR hướng dẫn tại bộ phận một cửa; phát tờ rơi cho người dân.",
        "Tổ công nghệ số cộng đồng hướng dẫn trực tiếp tại {count} thôn, tổ dân phố.",
        "Cán bộ, công chức gương mẫu sử dụng và vận động người thân dùng dịch vụ công trực tuyến.",
    ),
    ahead=(
        "Tiếp tục đa dạng hóa hình thức tuyên truyền, hướng về cơ sở.",
        "Xây dựng video ngắn hướng dẫn thực hiện dịch vụ công trực tuyến.",
        "Phối hợp với các đoàn thể tuyên truyền đến đoàn viên, hội viên.",
    ),
    papers=(
        ("KH", "Kế hoạch tuyên truyền về Đề án 06"),
        ("HD", "Hướng dẫn nội dung tuyên truyền về Đề án 06"),
    ),
    troubles=(
        Trouble(
            ObstacleKind.FUNDING,
            "Chưa có kinh phí riêng để in tài liệu, làm sản phẩm truyền thông.",
            "Kinh phí tuyên truyền lồng ghép từ nhiều nguồn.",
            "Đề nghị bố trí kinh phí tuyên truyền trong dự toán hằng năm.",
        ),
        Trouble(
            ObstacleKind.OTHER,
            "Tài liệu tuyên truyền bằng tiếng dân tộc thiểu số còn ít.",
            "Chưa có bản dịch thống nhất.",
            "Đề nghị biên soạn tài liệu song ngữ dùng chung.",
        ),
    ),
)
