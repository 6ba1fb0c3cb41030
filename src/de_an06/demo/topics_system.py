"""The sentences on what services rest on: data, security, law, money, and all the rest."""

from de_an06.demo.course import Topic, Trouble
from de_an06.model.month import ObstacleKind

DATA = Topic(
    keywords=("kết nối", "cơ sở dữ liệu", "dữ liệu", "hạ tầng", "đồng bộ"),
    begun=(
        "Đã khảo sát hiện trạng hệ thống, xác định các trường thông tin cần kết nối, chia sẻ.",
        "Đã họp với đơn vị kỹ thuật, thống nhất mô hình kết nối và lộ trình thực hiện.",
        "Đã lập danh mục {all} nhóm dữ liệu cần chuẩn hóa.",
    ),
    going=(
        "Đã chuẩn hóa {done}/{all} nhóm dữ liệu, đối khớp với dữ liệu dân cư.",
        "Đã hoàn thành {done}/{all} hạng mục kỹ thuật; đang kiểm thử kết nối.",
        "Đã làm sạch {done}/{all} tập dữ liệu, chuyển xác minh các trường hợp sai lệch.",
        "Đã nâng cấp {done}/{all} máy chủ, thiết bị mạng theo yêu cầu kỹ thuật.",
        "Đã chia sẻ thử nghiệm {done}/{all} dịch vụ dữ liệu qua nền tảng tích hợp dùng chung.",
    ),
    finished=(
        "Đã hoàn thành kết nối, khai thác ổn định; quy chế sử dụng dữ liệu đã ban hành.",
        "Đã hoàn thành làm sạch dữ liệu thuộc phạm vi quản lý, biên bản xác nhận kèm theo.",
        "Đã hoàn thành các hạng mục, nghiệm thu và đưa vào sử dụng.",
    ),
    kept_up=(
        "Duy trì kết nối; bảo đảm dữ liệu đúng, đủ, sạch, sống.",
        "Cập nhật biến động phát sinh trong kỳ ở {count} nhóm dữ liệu.",
        "Đối soát định kỳ, xử lý {count} trường hợp dữ liệu sai lệch.",
        "Theo dõi hoạt động của kết nối, khắc phục {count} lần gián đoạn ngắn.",
    ),
    ahead=(
        "Hoàn thành kiểm thử, đưa kết nối vào vận hành chính thức.",
        "Tiếp tục làm sạch, xác minh các trường hợp sai lệch.",
        "Ban hành quy chế quản lý, khai thác dữ liệu.",
        "Phối hợp cơ quan chủ quản hệ thống hoàn thiện hồ sơ kỹ thuật.",
    ),
    papers=(
        ("KH", "Kế hoạch kết nối, chia sẻ dữ liệu"),
        ("BB", "Biên bản kiểm thử kết nối dữ liệu"),
        ("QĐ", "Quyết định ban hành quy chế khai thác dữ liệu"),
        ("TB", "Thông báo kết quả làm sạch dữ liệu"),
    ),
    troubles=(
        Trouble(
            ObstacleKind.DATA,
            "Dữ liệu chuyên ngành còn thiếu số định danh, chưa đối khớp được tự động.",
            "Dữ liệu hình thành trước khi cấp số định danh.",
            "Đề nghị hỗ trợ đối khớp theo đợt và trả kết quả để cập nhật.",
        ),
        Trouble(
            ObstacleKind.LEGAL,
            "Chưa có tài liệu kỹ thuật kết nối của hệ thống do bộ, ngành quản lý.",
            "Bộ, ngành đang hoàn thiện hệ thống.",
            "Đề nghị sớm ban hành tài liệu kỹ thuật và hướng dẫn kết nối.",
        ),
        Trouble(
            ObstacleKind.INFRASTRUCTURE,
            "Máy chủ hiện có chưa đáp ứng yêu cầu kết nối.",
            "Thiết bị hết thời hạn bảo hành, dung lượng lưu trữ gần đầy.",
            "Đề nghị bố trí thuê hạ tầng hoặc nâng cấp máy chủ.",
        ),
    ),
)

SECURITY = Topic(
    keywords=("an ninh", "an toàn"),
    begun=(
        "Đã rà soát hệ thống thông tin, xác định cấp độ an toàn và các điểm cần khắc phục.",
        "Đã phân công bộ phận phụ trách an toàn thông tin, lập kế hoạch kiểm tra.",
    ),
    going=(
        "Đã khắc phục {done}/{all} điểm yếu được cảnh báo.",
        "Đã hoàn thành hồ sơ cấp độ của {done}/{all} hệ thống thông tin.",
        "Đã cài đặt phần mềm phòng, chống mã độc cho {done}/{all} nhóm máy trạm.",
    ),
    finished=(
        "Đã hoàn thành; hệ thống đáp ứng yêu cầu an toàn thông tin theo cấp độ.",
        "Đã hoàn thành kiểm tra, khắc phục toàn bộ điểm yếu được cảnh báo.",
    ),
    kept_up=(
        "Giám sát an toàn thông tin thường xuyên; không để xảy ra sự cố lộ lọt dữ liệu.",
        "Xử lý {count} cảnh báo, cập nhật bản vá cho máy chủ và máy trạm.",
        "Rà soát tài khoản, thu hồi {count} tài khoản không còn sử dụng.",
        "Sao lưu dữ liệu theo lịch, diễn tập khôi phục hệ thống.",
    ),
    ahead=(
        "Tổ chức diễn tập ứng cứu sự cố.",
        "Hoàn thiện hồ sơ đề xuất cấp độ an toàn hệ thống thông tin.",
        "Tiếp tục giám sát, khắc phục điểm yếu mới.",
    ),
    papers=(
        ("KH", "Kế hoạch kiểm tra an toàn thông tin"),
        ("QĐ", "Quyết định phê duyệt cấp độ an toàn hệ thống thông tin"),
        ("BB", "Biên bản kiểm tra an toàn thông tin"),
    ),
    troubles=(
        Trouble(
            ObstacleKind.SECURITY,
            "Một số máy trạm tại cơ sở chưa cài phần mềm phòng, chống mã độc.",
            "Bản quyền mua từ năm trước đã hết hạn.",
            "Đề nghị mua sắm tập trung bản quyền dùng chung.",
        ),
        Trouble(
            ObstacleKind.PEOPLE,
            "Thiếu công chức chuyên trách an toàn thông tin.",
            "Biên chế hạn chế, chủ yếu kiêm nhiệm.",
            "Đề nghị mở lớp bồi dưỡng và cho phép thuê chuyên gia.",
        ),
    ),
)

LAW = Topic(
    keywords=("pháp luật", "nghị quyết", "văn bản"),
    begun=(
        "Đã lập danh mục {all} văn bản cần rà soát, phân công các phòng chuyên môn.",
        "Đã có văn bản đề nghị các đơn vị trực thuộc tự rà soát, gửi kết quả để tổng hợp.",
    ),
    going=(
        "Đã rà soát {done}/{all} văn bản, đề xuất sửa đổi những nội dung không còn phù hợp.",
        "Đã dự thảo, lấy ý kiến {done}/{all} cơ quan liên quan.",
        "Đã đơn giản hóa {done}/{all} thủ tục, giấy tờ theo nghị quyết được giao.",
    ),
    finished=(
        "Đã hoàn thành rà soát, gửi kết quả đến cơ quan tư pháp tổng hợp.",
        "Đã trình cấp có thẩm quyền ban hành; văn bản đã được công bố.",
    ),
    kept_up=(
        "Theo dõi văn bản mới ban hành, cập nhật {count} nội dung liên quan.",
        "Tiếp tục đơn giản hóa theo phương án được duyệt, không phát sinh giấy tờ mới.",
        "Kiểm tra việc áp dụng tại cơ sở, chấn chỉnh {count} trường hợp yêu cầu thừa giấy tờ.",
    ),
    ahead=(
        "Tổng hợp kết quả rà soát, trình cấp có thẩm quyền xem xét.",
        "Tiếp tục lấy ý kiến, hoàn thiện dự thảo.",
        "Phổ biến nội dung mới đến công chức trực tiếp giải quyết hồ sơ.",
    ),
    papers=(
        ("KH", "Kế hoạch rà soát văn bản quy phạm pháp luật"),
        ("TTr", "Tờ trình đề nghị sửa đổi, bổ sung văn bản"),
        ("TB", "Thông báo kết quả rà soát văn bản"),
    ),
    troubles=(
        Trouble(
            ObstacleKind.LEGAL,
            "Một số nội dung phải chờ trung ương sửa đổi văn bản cấp trên.",
            "Quy định hiện hành chưa thống nhất giữa các lĩnh vực.",
            "Đề nghị cơ quan có thẩm quyền sớm sửa đổi, hướng dẫn.",
        ),
        Trouble(
            ObstacleKind.PEOPLE,
            "Công chức pháp chế ít, phải rà soát khối lượng văn bản lớn.",
            "Nhiều văn bản ban hành qua các thời kỳ còn hiệu lực.",
            "Đề nghị hướng dẫn thứ tự ưu tiên, cử chuyên viên hỗ trợ.",
        ),
    ),
)

MONEY = Topic(
    keywords=("kinh phí", "nguồn vốn", "dự án"),
    begun=(
        "Đã đề nghị các đơn vị gửi nhu cầu kinh phí để tổng hợp.",
        "Đã rà soát các nguồn kinh phí có thể bố trí trong năm.",
    ),
    going=(
        "Đã thẩm định nhu cầu của {done}/{all} đơn vị.",
        "Đã phân bổ kinh phí cho {done}/{all} nội dung được duyệt.",
        "Đã hoàn thiện hồ sơ của {done}/{all} hạng mục, trình cấp có thẩm quyền.",
    ),
    finished=(
        "Đã bố trí đủ kinh phí cho các nhiệm vụ được giao trong năm.",
        "Đã trình và được phê duyệt; kinh phí đã phân bổ về các đơn vị.",
    ),
    kept_up=(
        "Theo dõi tiến độ giải ngân, hướng dẫn {count} đơn vị thanh toán, quyết toán.",
        "Tổng hợp nhu cầu kinh phí phát sinh để điều chỉnh trong năm.",
    ),
    ahead=(
        "Tham mưu bổ sung dự toán khi có nguồn.",
        "Đôn đốc các đơn vị giải ngân theo tiến độ.",
    ),
    papers=(
        ("TTr", "Tờ trình đề nghị phân bổ kinh phí"),
        ("TB", "Thông báo kết quả thẩm định kinh phí"),
        ("QĐ", "Quyết định phân bổ dự toán"),
    ),
    troubles=(
        Trouble(
            ObstacleKind.FUNDING,
            "Nguồn kinh phí trong năm chưa đáp ứng hết nhu cầu của các đơn vị.",
            "Nhu cầu phát sinh sau khi đã giao dự toán.",
            "Đề nghị cho phép lồng ghép các nguồn, ưu tiên nhiệm vụ cấp bách.",
        ),
        Trouble(
            ObstacleKind.LEGAL,
            "Chưa thống nhất nội dung chi, định mức chi cho một số hoạt động mới.",
            "Văn bản hướng dẫn về kinh phí chưa quy định cụ thể.",
            "Đề nghị có văn bản hướng dẫn nội dung chi, mức chi.",
        ),
    ),
)

OTHERS = Topic(
    keywords=("kế hoạch", "phương án", "mô hình"),
    begun=(
        "Đã phân công bộ phận chủ trì tham mưu, xây dựng dự thảo.",
        "Đã họp triển khai, giao nhiệm vụ cụ thể cho từng phòng, đơn vị.",
        "Đã khảo sát, lựa chọn nội dung phù hợp để triển khai.",
    ),
    going=(
        "Đã hoàn thành {done}/{all} nội dung theo kế hoạch.",
        "Đã lấy ý kiến {done}/{all} đơn vị, đang hoàn thiện dự thảo.",
        "Đã triển khai {done}/{all} phần việc; các phần còn lại đang thực hiện.",
        "Đã làm việc với {done}/{all} đơn vị liên quan, thống nhất cách thực hiện.",
    ),
    finished=(
        "Đã ban hành kế hoạch và triển khai đến các đơn vị trực thuộc.",
        "Đã hoàn thành nhiệm vụ theo yêu cầu, báo cáo cơ quan thường trực.",
        "Đã hoàn thành các nội dung được giao, kết quả được cấp có thẩm quyền thông qua.",
    ),
    kept_up=(
        "Duy trì {count} mô hình đã triển khai, đánh giá hiệu quả và nhân rộng.",
        "Tiếp tục phát huy kết quả đạt được; sơ kết, rút kinh nghiệm từng mô hình.",
        "Kiểm tra việc thực hiện tại {count} đơn vị trực thuộc.",
        "Thực hiện thường xuyên theo kế hoạch, không phát sinh vướng mắc lớn.",
    ),
    ahead=(
        "Tiếp tục thực hiện các nội dung còn lại theo kế hoạch.",
        "Hoàn thiện dự thảo, trình lãnh đạo ký ban hành.",
        "Kiểm tra, đôn đốc các đơn vị trực thuộc.",
        "Sơ kết, đánh giá kết quả bước đầu.",
    ),
    papers=(
        ("KH", "Kế hoạch triển khai nhiệm vụ Đề án 06"),
        ("TB", "Thông báo phân công thực hiện nhiệm vụ Đề án 06"),
        ("QĐ", "Quyết định phê duyệt phương án thực hiện"),
    ),
    troubles=(
        Trouble(
            ObstacleKind.PEOPLE,
            "Công chức phụ trách kiêm nhiệm nhiều việc, tiến độ chậm.",
            "Biên chế hạn chế, mới thay đổi người phụ trách.",
            "Đề nghị tổ chức tập huấn, cho phép điều động hỗ trợ.",
        ),
        Trouble(
            ObstacleKind.OTHER,
            "Các đơn vị phối hợp gửi ý kiến chậm.",
            "Nhiều nội dung phải xin ý kiến qua nhiều cấp.",
            "Đề nghị đôn đốc, quy định thời hạn gửi ý kiến.",
        ),
    ),
)
