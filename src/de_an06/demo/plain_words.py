"""The sentences that fit any task, report or ruling."""

WAITING = (
    "Chưa triển khai do chưa có hướng dẫn của cơ quan có thẩm quyền.",
    "Đang chờ hướng dẫn; đã cử đầu mối theo dõi, sẵn sàng triển khai khi đủ điều kiện.",
    "Chưa đủ điều kiện thực hiện; đã rà soát, chuẩn bị trước nhân lực và hạ tầng.",
)
PREPARING = (
    "Trong khi chờ hướng dẫn đã chủ động rà soát hiện trạng, chuẩn bị dữ liệu.",
    "Đã xây dựng dự thảo phương án nội bộ, sẽ hoàn thiện khi có hướng dẫn.",
)
IDLE = (
    "Chưa triển khai; dự kiến bắt đầu trong quý tới theo kế hoạch của cơ quan.",
    "Chưa triển khai, đang tập trung các nhiệm vụ đến hạn trước.",
    "Mới phân công đầu mối, chưa triển khai cụ thể.",
)
TROUBLE_AROSE = (
    "Phát sinh khó khăn, chưa thực hiện tiếp được.",
    "Phải tạm dừng một số phần việc để chờ tháo gỡ vướng mắc.",
    "Gặp vướng mắc ngoài thẩm quyền, đơn vị đề nghị hỗ trợ.",
)
STILL_BLOCKED = (
    "Vướng mắc đã nêu chưa được giải quyết, chưa có thêm kết quả.",
    "Đơn vị đã có văn bản đề nghị tháo gỡ, đang chờ ý kiến.",
    "Khó khăn chưa được khắc phục; đơn vị tiếp tục làm những phần việc có thể làm.",
)
RESOLVED = (
    "Vướng mắc nêu ở kỳ trước đã được tháo gỡ.",
    "Khó khăn đã nêu được giải quyết, công việc trở lại bình thường.",
)
LATE = (
    "Nhiệm vụ đã quá thời hạn; đơn vị đang tập trung để sớm hoàn thành.",
    "Đã quá hạn, đơn vị xin rút kinh nghiệm và cam kết hoàn thành trong kỳ tới.",
    "Chậm so với thời hạn do phải xử lý nhiều việc phát sinh.",
)
REOPENED = (
    "Đã tiếp thu ý kiến, đang bổ sung, hoàn thiện lại kết quả.",
    "Đang hoàn thiện theo yêu cầu của cơ quan thường trực.",
)
FINISHED_AGAIN = (
    "Đã bổ sung, hoàn thiện kết quả theo ý kiến và gửi lại cơ quan thường trực.",
    "Đã khắc phục nội dung còn thiếu; nhiệm vụ hoàn thành.",
)
COORDINATED = (
    "Đã phối hợp cung cấp thông tin, số liệu theo đề nghị của đơn vị chủ trì.",
    "Đã cử công chức tham gia phối hợp, góp ý dự thảo.",
    "Phối hợp hướng dẫn, kiểm tra việc thực hiện tại cơ sở.",
    "Đã hỗ trợ kỹ thuật, tài khoản truy cập theo đề nghị của các đơn vị.",
    "Tham gia họp, thống nhất cách triển khai với đơn vị chủ trì.",
    "Đã rà soát nội dung thuộc lĩnh vực quản lý, gửi kết quả cho đơn vị chủ trì.",
)
NOTHING_AROSE = "Trong kỳ không phát sinh trường hợp thuộc phạm vi chỉ tiêu."
FIGURES = "Lũy kế từ đầu năm đạt {figures}."
FIGURE = "{numerator}/{denominator} ({share}%)"

TOLD = (
    "Trong kỳ, {name} cập nhật tiến độ {told} nhiệm vụ.",
    "{name} đã triển khai các nhiệm vụ được giao, có kết quả mới ở {told} nhiệm vụ.",
    "Kỳ này {name} báo cáo {told} nhiệm vụ thuộc trách nhiệm chủ trì, phối hợp.",
)
NOTHING_TOLD = (
    "Trong kỳ, {name} tiếp tục thực hiện các nhiệm vụ được giao, chưa có kết quả mới.",
    "Kỳ này {name} không có nội dung phát sinh so với báo cáo trước.",
)
DONE = (
    "Hoàn thành {done} nhiệm vụ.",
    "Có {done} nhiệm vụ hoàn thành trong kỳ.",
)
TROUBLED = (
    "Có {blocked} nhiệm vụ đang vướng mắc, nội dung và đề xuất nêu ở từng nhiệm vụ.",
    "Còn {blocked} nhiệm vụ gặp khó khăn, đề nghị xem xét tháo gỡ.",
)
UNTROUBLED = (
    "Các nhiệm vụ còn lại cơ bản bám sát kế hoạch.",
    "Không phát sinh khó khăn lớn.",
    "Lãnh đạo cơ quan thường xuyên kiểm tra, đôn đốc.",
)
PLANS = (
    "Tập trung thực hiện các nhiệm vụ đến hạn, nhất là nhiệm vụ {ref}.",
    "Tiếp tục các nhiệm vụ thường xuyên; ưu tiên hoàn thành nhiệm vụ {ref}.",
    "Đẩy nhanh tiến độ nhiệm vụ {ref}; cập nhật số liệu các chỉ tiêu.",
    "Rà soát các nhiệm vụ chậm, phân công lại đầu mối; tiếp tục nhiệm vụ {ref}.",
)
PLANS_IN_GENERAL = (
    "Duy trì các nhiệm vụ thường xuyên, khắc phục tồn tại đã nêu.",
    "Tiếp tục rà soát, cập nhật tiến độ các nhiệm vụ được giao.",
    "Kiểm tra, đôn đốc các phòng, đơn vị trực thuộc; chuẩn bị số liệu cho kỳ tới.",
)
STANDING = (
    "Cơ quan thường trực đã đôn đốc báo cáo đúng hạn, tổng hợp vướng mắc để tham mưu tháo gỡ.",
    "Cơ quan thường trực đã kiểm tra việc triển khai, hướng dẫn một số đơn vị cập nhật tiến độ.",
    "Cơ quan thường trực đã tham mưu Tổ công tác giao ban, thống nhất nhiệm vụ trọng tâm kỳ tới.",
)
STANDING_PLANS = (
    "Tiếp tục đôn đốc các nhiệm vụ sắp đến hạn; làm việc với các đơn vị có nhiệm vụ quá hạn.",
    "Tổng hợp kiến nghị của các đơn vị, báo cáo cấp có thẩm quyền xem xét.",
    "Kiểm tra thực tế tại cơ sở; chuẩn bị nội dung giao ban kỳ tới.",
)
PAPERS = (
    "Triển khai nhiệm vụ Đề án 06 trong kỳ",
    "Đôn đốc các phòng, đơn vị trực thuộc thực hiện nhiệm vụ Đề án 06",
    "Phân công công chức đầu mối theo dõi Đề án 06",
    "Cung cấp thông tin, số liệu phục vụ Đề án 06",
    "Hướng dẫn cập nhật tiến độ nhiệm vụ Đề án 06",
)

EXTENDED = (
    "Đồng ý gia hạn theo đề nghị của đơn vị, yêu cầu hoàn thành đúng thời hạn mới.",
    "Gia hạn do phải chờ hoàn thiện hạ tầng kỹ thuật.",
)
EXTENDED_BY_MISTAKE = "Gia hạn theo đề nghị của đơn vị."
REVOKED = "Thu hồi do ghi nhầm đơn vị; thời hạn giữ nguyên theo Kế hoạch."
WAIVED = "Đơn vị không có đối tượng thuộc phạm vi nhiệm vụ."
GUIDED = "Đã nhận được hướng dẫn, các đơn vị triển khai đồng bộ."
ROADMAP_SET = "Lộ trình đã được ban hành, các đơn vị căn cứ tổ chức thực hiện."
RETURNED = (
    "Kết quả còn thiếu minh chứng, đề nghị bổ sung.",
    "Nội dung chưa đầy đủ theo yêu cầu của Kế hoạch, đề nghị hoàn thiện.",
)
ACCEPTED = (
    "Công nhận hoàn thành sau khi kiểm tra kết quả.",
    "Kết quả đáp ứng yêu cầu.",
)
