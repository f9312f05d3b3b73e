/**
 * How a predicate begins. Chinese marks no border between a subject and what it does, so a body is told from a longer
 * noun (社会组织 from 社会组织孵化体系) by what follows it.
 */
import { lexicon } from './lexicon.ts';

/** Modal words: 民政部门|要 · 承接机构|不得 · 企业|可 · 市政府|将对… Not 要素, 需求, 应急, 可持续, 将来. */
const modal =
  /(?:要(?![素求点件害闻约])|应当|应(?![急用届聘税答])|务必|必须|须|需(?!求)|不再|不得|不能|不准|严禁|禁止|可以|可(?!持续|及性|靠|行|再生|视|控)|能够|将(?![来军])|会同)/uy;

/** Adverbs and phrases of manner, time and extent. What follows them is a predicate. */
const manner = lexicon(`
  积极 主动 切实 认真 充分 及时 定期 不定期 适时 尽快 加快 大力 全面 深入 广泛 密切 紧密 免费 无偿 逐步 逐年 逐级 进一步 继续 持续 着力 努力 自觉
  严格 严厉 坚决 统一 统筹 分别 分级 分类 优先 至少 每年 每月 每季度 每半年 每周 年内 自主 自行 自愿 率先 同步 加大 不断 直接 就近
  共同 联合 协同 合理 适当 依法 依规 依纪 依照 按照 按 根据 依据 结合 通过 针对 围绕 聚焦 依托 立足 利用 运用 发挥 助力 原则上 一律 全部
  均 都 也 还 各自 受 对 对照 为 以 在 从 把 向 与 经 凭 因 于 就 并 再 给 给予 予以 不 未 无 一般 首先 同时 更好 更多 有序 有效 高效 稳妥
  科学 准确 妥善 常态化 制度化 年度 月底 季度 牵头 负责 配合 协助 具体 主要 重点 充分 精心 抓紧 扎实 深刻 迅速 从严 从快 扩大 带头 打造 做好 做大
  实时 集中 有 没有 凡 只要 如 若 每 多 更 最大限度 全力 全程 全过程 跨 首 相互 互相 结对 下沉 广 面向 参照 遵循 遵照 本着 坚持 秉持 需要
  不断 稳步 稳妥 精准 规范 确需 因故 分层次 分领域 分层 分步 分批 分期 分步骤 按需 按时 按期 按月 限期 如期 如实 足额 当场 先行 尽量 尽可能 适度 诚信 合规 守法 错位 抱团 随时 依职权 有计划 有组织 有条件 因地制宜 协调 各司其职 各负其责 齐抓共管 分工 按职责 会 亦 既 仍 已
`);

/** Verbs that a duty is said with. */
const verb = lexicon(`
  加强 强化 完善 健全 建立 构建 搭建 打造 推进 推动 促进 提升 提高 增强 提供 制定 研究 出台 编制 修订 起草 印发 发布 公布 公开 公示 落实 贯彻 执行
  履行 承担 担负 承接 负担 开展 组织 实施 举办 开设 设立 设置 成立 增设 新建 建成 建好 配备 配齐 配强 选派 选聘 选拔 选取 招聘 聘任 聘用 录用 引进
  引入 引导 鼓励 支持 扶持 帮助 帮扶 指定 委托 确定 明确 核定 认定 确认 审核 审批 审查 批准 核准 核实 复核 受理 办理 登记 备案 报送 上报 报告 提交
  提出 提请 出具 反馈 移交 转介 转送 推送 归集 汇总 统计 收集 整理 梳理 清理 排查 摸底 普查 监测 监督 监管 检查 督查 督促 督导 抽查 巡查 考核 评估 评价
  指导 协调 统筹 调度 调配 协商 会商 沟通 对接 衔接 联动 配合 协助 参与 参加 加入 接受 遵守 遵循 维护 保障 保证 确保 保护 保持 保留 防止 防范 化解 解决
  处理 处置 查处 打击 整治 整改 整合 改造 改善 改进 改革 创新 探索 试点 推广 推行 推出 推荐 宣传 普及 宣讲 解读 培训 培养 培育 孵化 扩大 拓展 拓宽 丰富
  优化 简化 精简 降低 减少 减免 免收 免除 缩短 提前 延长 延缓 放宽 放开 开放 取消 停止 终止 暂停 恢复 启动 运行 运营 管理 使用 采用 采取 应用 购买 采购
  采集 录入 更新 维修 安排 拨付 拨款 列支 列入 纳入 投入 投资 出资 筹集 筹措 募集 捐赠 补贴 补助 奖励 奖补 资助 支付 发放 返还 退回 缴纳 购置 租赁 配置
  配套 建设 规划 布局 划定 划分 预留 供应 储备 生产 销售 研发 开发 转化 利用 吸纳 吸引 集聚 聚集 形成 汇聚 发现 发掘 挖掘 整理 传承 弘扬 树立 营造 倡导
  动员 发动 号召 联系 走访 慰问 关心 关爱 服务 救助 援助 照料 看护 回应 答复 回复 响应 处罚 问责 追究 责令 约谈 通报 曝光 表彰 表扬 评选 评定 命名 授予
  兑现 履约 签订 签署 订立 协议 约定 申请 申报 申领 享受 领取 获得 取得 具有 具备 拥有 达到 达 实现 完成 做到 抓好 抓实 抓紧 做实 做细 做优 做强 搞好 办好 用好 管好 守好
  负责 牵头 主导 领导 主办 承办 协办 分管 主管 归口 挂牌 授课 任教 担任 兼任 派驻 派出 下放 下达 分解 细化 量化 压实 夯实 明晰 界定 规定 规范 要求 禁止
  增加 增进 增添 充实 补充 补齐 补足 完备 健康发展 做 抓 给予 予以 作为 作出 做出 进行 予 供给 依靠 凭借 重视 注重 突出 把握 坚守 坚持 深化 细分
  转型 升级 迭代 融入 融合 合作 协作 交流 共享 共建 共治 互通 互认 联合 结合 整建制 下沉 进驻 入驻 落户 落地 走出去 上市 创办 领办 兴办 举报 投诉 检举 接入 接受 接收
  接续 牵手 帮带 带动 示范 引领 辐射 开发区 征求 听取 采纳 审议 讨论 部署 研判 预警 预测 预防 分析 调查 调研 考察 勘查 评审 论证 鉴定 检测 检验 检疫 认证 公证 仲裁 调解
  适用 赋予 发送 寄送 组建 做精 做优 选择 当好 讲好 稳定 稳住 导致 造成 链接 扩展 实行 推选 选用 留用 认证 监制 认缴 注销 注册 通办 互设 适配 参考 参照 比照 遴选 招募 招收 招录 招生 培优 扶优 创建 争创 争取 申建 申办 输出 输送 输入 转移 转让 转换 转发 转办 交办 督办 承诺 自律 自查 评比 展示 展览 参展 直采 订购
  扎根 面对 直面 应对 防控 救治 救援 抢险 疏散 安置 搬迁 补偿 赔偿 追缴 追偿 冻结 扣除 抵扣 缓缴 缓交 续贷 展期 增信 担保 授信 贷款 融资 放贷 抽贷 断贷 压贷 清偿 清欠
  联网 联通 贯通 打通 畅通 疏通 覆盖 延伸 拓面 扩面 扩容 扩增 提质 增效 降本 减负 赋能 增收 致富 就业 创业 创收 消费 购销 采用 采收 加工 运输 配送 寄递 揽收 仓储
  分析 利导 把关 核查 核验 核对 核增 核减 核算 清算 结算 决算 审计 列席 出席 召开 举行 主持 召集 牵线 搭桥 秉承 尊重 理解 认识 认领 认购 以购代捐 教育 教导 提醒 劝导
  安装 布设 部署 敷设 拆除 修复 修缮 修建 加固 养护 保洁 清扫 巡护 巡视 值守 值班 驻守 防护 监护 照护 看管 护理 康复 治疗 诊疗 诊断 接诊 转诊 会诊 接种 筛查 随访
  突破 攻关 攻克 加大 加快 加速 减轻 减缓 缓解 消除 杜绝 遏制 扭转 限制 控制 压缩 压减 腾退 腾挪 盘活 激活 激发 释放 挖潜 依托 瞄准 对标 对照 参照 借鉴 学习
  延续 维持 保有 举荐 抄送 抄告 送达 告知 通知 征集 征收 收取 收费 收购 收回 回收 捐助 赞助 冠名 牵引 支撑 载入 导入 嵌入 引流 开辟 开通 开启 开拓 开具 开立 开办
  制订 拟订 拟定 审定 编写 编印 汇编 报备 报批 报请 报经 请示 比对 校验 抽检 巡检 复查 复检 摸排 管控 管护 回访 接访 包案 稳控 攻坚 总结 提炼 推介 展销 促销 招商 招标 发包 更换 替换 淘汰
  进入 退出 走进 托管 代办 帮办 让利 复工 复产 转产 建档 巡诊 送教 送医 清查 清退 处分 抢修 收治 收养 收储 确权 颁证 发证 张贴 悬挂 标注 载明 注明 组团 入股 参股 领养 侵占 破坏 占用 下乡 返乡 挪用 截留 克扣 挤占 倒卖 转卖 泄露 排放 倾倒 领办 预存 结对 结成
`);

/** Words that are as often the second half of a noun: 社会组织|孵化, 养老机构|管理. Alone, or before 的 or another of them, no predicate. */
const nominal = lexicon(`
  建设 发展 管理 服务 培育 孵化 监管 评估 备案 登记 培训 考核 审批 改革 创新 运营 规划 合作 交流 协作 认定 监测 监督 检查 评价 审核 投入 保障 补贴 补助 奖励
  布局 治理 转型 升级 融合 教育 培养 采购 购买 投资 融资 担保 贷款 就业 创业 消费 配送 加工 生产 销售 研发 开发 转化 利用 使用 供应 储备 招聘 考察 教学 办学
  上市 改造 整合 整治 收费 处罚 宣传 审计 研究 规范 诊疗 护理 救助 救援 援助 保护 引导 运行 建成 新建 认证 检测 检验 协议 承诺 申请 申报 出资 领导 指导
  应用 覆盖 示范 引领 展示 值班 防护 监护 照料 调查 统计 分析 预警 调解 仲裁 公证 测评 年检 年报 规定 要求 主管 分管 面向 主要
  抽检 巡检 复查 复检 管控 管护 招标 招商 促销 展销 托管 代办 帮办 发证 收养 收治 收储 回访 总结 诚信 合规
  重点 多 就 会 经 再 跨 首 给 年度 季度 月底
`);
/** What a body is said to do of itself: 有效|发展. */
const becoming = lexicon('发展 转型 升级 融合 运行 提升 壮大 成长 繁荣');
/** 社会组织|孵化培育体系, 机构|管理人员, 部门|负责人 · and what closes a noun rather than opening an object. */
const nounTail =
  /(?!所需)(?:[的者人员]|人才|(?:体系|机制|制度|能力|水平|质量|项目|基地|经费|资金|标准|资源|范围|岗位|信息|数据|成本|产品|用地|业务|设施|环境|条件)|[率费性度力数额层化口点栏类型式业站圈网队岗室处券包法区器品物]|[^，]{0,4}(?:体系|机制|工作|制度|政策|能力|水平|质量|项目|基地|平台|经费|资金|标准|指南|目录|清单|情况|数量|比例|作用|方式|模式|过程|主体|对象|资源|范围|岗位|计划|方案|信息|数据|成本|预算)(?:$|[，、。；和及]))/uy;

/** 企业开办|时间压缩至… · 项目审批|环节精简: how long or how often something takes is a noun, whatever verb it begins with. */
const extent =
  /(?:时间|时限|周期|时长|环节|流程|手续|天数|次数)(?=[^，。；]{0,6}(?:压缩|压减|缩短|缩减|精简|减少|控制|不超过|由|从|至|到|为))/uy;

/** Not what it looks like: 在编人员, 在读学生, 负责人, 有关部门, 有限公司, 从业机构. */
const notVerb =
  /^(?:在[编岗职读册校任押]|有[关限]|从业|受[益灾援助众害损]|负责(?:人|同)|协同性|参与度|配合度)/u;

/** 社工站承接|机构, 党委组织|部门: a verb and a head make one word, and the body goes on. */
const compound =
  /(?:部(?!分|署)|机构|主体|单位|部门|机关|人员|企业(?!家)|组织(?!开展|实施)|平台|中心|委员会|小组|者)(?!的)/uy;

/** 嵌入|式, 研究|型, 培训|类: an adjective. */
const kindOf = /[型式类率]/u;

/** 政府分管|负责人: a person in the body, not the body. */
const inPerson = /^(?:负责人|负责同|领导[班干同人])/u;
/** 管理|人员: staff, where the verb is half a noun; 提高|人员经费 is a verb and its object. */
const staff = '人员';

export interface Predicate {
  /** `sure` after a modal word or an adverb, `likely` after a verb, `doubtful` if the verb may be half a noun. */
  sureness: 'sure' | 'likely' | 'doubtful';
  modal: string | null;
}

/** 承接|机构, 组织|部门, 服务|平台: verbs that the name of a body may hold. */
function halfNoun(text: string, index: number, length: number): boolean {
  if (length !== 2) return false;
  const word = text.slice(index, index + 2);
  // 委员会|负责|组织、协调…: never one word with what it governs
  if (word === '负责' && text.startsWith('组织', index + 2)) return false;
  if (word === '组织') return /^(?:部|机构)/u.test(text.slice(index + 2, index + 4));
  return (
    nominal.lengthAt(text, index) === 2 || word === '承接' || word === '负责' || word === '实施'
  );
}

/**
 * The predicate that begins at `index`, if one does. A segment ends at `end`.
 *
 * @param alone whether a verb that may be half a noun is one with nothing after it: 由民政部门|登记
 */
export function predicateAt(
  text: string,
  index: number,
  end: number,
  alone = false,
): Predicate | null {
  modal.lastIndex = index;
  const found = modal.exec(text);
  if (found && index + found[0].length < end) return { sureness: 'sure', modal: found[0] };
  const length = Math.max(verb.lengthAt(text, index), manner.lengthAt(text, index));
  if (length === 0 || index + length > end) return null;
  const after = index + length;
  if (
    text[after] === '的' ||
    kindOf.test(text[after] ?? '') ||
    notVerb.test(text.slice(index, index + 3))
  )
    return null;
  extent.lastIndex = after;
  if (extent.test(text)) return null;
  compound.lastIndex = after;
  if (inPerson.test(text.slice(after, after + 3))) return null;
  const counted = /^(?:不少于|不低于|至少)/u.test(text.slice(after, after + 3));
  const ambiguous = nominal.lengthAt(text, index) === length && !counted;
  if (ambiguous && text.startsWith(staff, after)) return null;
  if (halfNoun(text, index, length) && compound.test(text)) return null;
  if (!ambiguous) {
    const adverb = manner.lengthAt(text, index) === length;
    // 社区|有效发展, 企业|健康发展: what becomes of a body is not its duty
    if (adverb && becoming.lengthAt(text, after) === end - after && end > after) return null;
    return { sureness: adverb ? 'sure' : 'likely', modal: null };
  }
  if (after >= end) return alone ? { sureness: 'doubtful', modal: null } : null;
  if (text[after] === '、') return null;
  nounTail.lastIndex = after;
  if (nounTail.test(text)) return null;
  // 机构|建设|运营|补贴 is one noun; 企业|开发|应用|程序 is read as one too: better to miss a duty than to make one up.
  // 建设|研究型医院: the second is an adjective
  const more = nominal.lengthAt(text, after);
  if (more > 1 && !kindOf.test(text[after + more] ?? '')) return null;
  return { sureness: 'doubtful', modal: null };
}

/** Verbs that take a body as their object and say what it is to do: 鼓励|企业设立…. */
const governing = lexicon(`
  鼓励 支持 引导 推动 促进 督促 动员 倡导 提倡 允许 力争 指定 委托 责成 授权 鼓励支持 鼓励引导 支持鼓励 支持引导 引导鼓励 引导支持 推动引导 组织动员 动员组织 组织引导 教育引导 引导督促 指导督促 督促指导
  号召 推动支持 鼓励和支持 支持和鼓励 鼓励和引导 引导和鼓励 引导和支持 支持和引导 鼓励、支持 鼓励、引导 支持、引导 鼓励、支持、引导 鼓励、支持和引导 引导、鼓励 引导、支持 支持、鼓励 探索推动 探索支持
  发动 严禁 禁止 鼓励并支持 支持并鼓励 推动和支持 支持和推动 引导和推动 推动和引导 组织和引导 组织发动 发动组织
`);
/** Length of the governing verb at `index`; 0 if none stands there. */
export function governingLengthAt(text: string, index: number): number {
  return governing.lengthAt(text, index);
}

/** Whether a noun phrase cannot begin here, because a verb or a preposition does: 完善|社会组织…, 对|检测机构…. */
export function opensWithVerb(text: string, index: number): number {
  return Math.max(
    verb.lengthAt(text, index),
    governing.lengthAt(text, index),
    manner.lengthAt(text, index),
  );
}

/** Whether a verb begins here that is as often the first half of a noun: 监管|部门, 教育、公安|等部门. */
export function opensWithNominal(text: string, index: number): boolean {
  return nominal.lengthAt(text, index) > 1;
}

/** Whether an adverb begins here, which never makes one word with what follows: 广泛|与高校. */
export function opensWithAdverb(text: string, index: number): boolean {
  return manner.lengthAt(text, index) > 1 && verb.lengthAt(text, index) < 2;
}
