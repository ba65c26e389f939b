/**
 * Government classes (政府预算支出经济分类) since the reform of 2018 (财预〔2017〕98号), without `since` from that year on.
 * Departments publish few of them, so most rows rest on general knowledge of the standard; no official full text was
 * at hand.
 *
 * One class a line: code, evidence (s printed in public documents; h, m, l known with high, medium, low confidence),
 * name, then where they matter the first and last year of use, other wordings, former names.
 */
export const GOVERNMENT_CLASSES = `
501 s 机关工资福利支出
50101 s 工资奖金津补贴 also=工资津补贴
50102 s 社会保障缴费 also=社会保险缴费
50103 s 住房公积金
50199 s 其他工资福利支出
502 s 机关商品和服务支出
50201 s 办公经费
50202 s 会议费
50203 s 培训费
50204 s 专用材料购置费
50205 h 委托业务费
50206 h 公务接待费
50207 h 因公出国（境）费用
50208 h 公务用车运行维护费 also=公务用车运行费
50209 h 维修（护）费
50299 h 其他商品和服务支出
503 h 机关资本性支出（一） also=机关资本性支出
50301 h 房屋建筑物购建
50302 h 基础设施建设
50303 h 公务用车购置
50305 h 土地征迁补偿和安置支出
50306 h 设备购置
50307 h 大型修缮
50399 h 其他资本性支出
504 h 机关资本性支出（二） also=机关资本性支出（基本建设）
50401 h 房屋建筑物购建
50402 h 基础设施建设
50403 h 公务用车购置
50404 h 设备购置
50405 h 大型修缮
50499 h 其他资本性支出
505 h 对事业单位经常性补助
50501 h 工资福利支出
50502 h 商品和服务支出
50599 h 其他对事业单位补助
506 h 对事业单位资本性补助
50601 h 资本性支出（一） also=资本性支出
50602 h 资本性支出（二） also=资本性支出（基本建设）
507 h 对企业补助
50701 h 费用补贴
50702 h 利息补贴
50799 h 其他对企业补助
508 h 对企业资本性支出
50801 h 对企业资本性支出（一） until=2020
50802 h 对企业资本性支出（二） until=2020
50803 m 资本金注入（一） since=2021 also=资本金注入
50804 m 资本金注入（二） since=2021 also=资本金注入（基本建设）
50805 h 政府投资基金股权投资 since=2021
50899 h 其他对企业资本性支出 since=2021
509 s 对个人和家庭的补助 also=对个人和家庭补助
50901 h 社会福利和救助
50902 h 助学金
50903 h 个人农业生产补贴
50905 h 离退休费
50999 h 其他对个人和家庭补助 also=其他对个人和家庭的补助
510 h 对社会保障基金补助
51002 h 对社会保险基金补助
51003 h 补充全国社会保障基金
51004 h 对机关事业单位职业年金的补助 since=2020
511 s 债务利息及费用支出 also=债务利息支出
51101 h 国内债务付息
51102 h 国外债务付息
51103 h 国内债务发行费用
51104 h 国外债务发行费用
512 s 债务还本支出
51201 h 国内债务还本
51202 h 国外债务还本
513 h 转移性支出
51301 h 上下级政府间转移性支出
51302 m 援助其他地区支出
51303 h 债务转贷
51304 h 调出资金
51305 h 安排预算稳定调节基金 since=2019
51306 h 补充预算周转金 since=2019
51307 m 区域间转移性支出 since=2021
514 h 预备费及预留
51401 h 预备费
51402 h 预留
599 h 其他支出
59906 h 赠与 until=2020
59907 h 国家赔偿费用支出
59908 h 对民间非营利组织和群众性自治组织补贴
59909 h 经常性赠与 since=2021
59910 h 资本性赠与 since=2021
59999 h 其他支出
`;
