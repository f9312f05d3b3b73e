/** Units of measure and measure words, as they follow a numeral in a notice. */
import { indexByStart, wordAt, wordsOf } from './words.ts';

/** Words that count or measure; the longest that fits is taken. */
const unitWords = wordsOf(`
  % ‰ ％ 个百分点 百分点 倍 番 成
  人次 人天 人年 人份 人 名 位 个 家 所 支 只 队 项 件 份 篇 部 本 册 卷 场次 场 次 期 批次 批 轮 届 种 类 条 处 座 栋 幢
  间 套 台套 台 辆 架 艘 户次 户 门 起 例 宗 张 片 块 节 堂 组 对 双 班 根 枚 颗 株 头 羽 尾 顶 盏 把 笔 单 级 档 股 网 环 路
  班次 架次 列 点位 床 床位 桩 泊位 车位 标箱 标准箱 岗 站 屏 圈 字 页 码
  个工作日 工作日 日 天 个月 周 年一遇 年 季度 小时 学时 课时 学分 分钟 分 秒 毫秒 周岁 岁
  元 美元 港元 欧元 人民币 块钱
  平方公里 平方千米 平方米 平米 ㎡ 亩 公顷 立方米 方 公里 千米 米 厘米 毫米 海里 里
  吨标准煤 吨标煤 吨 千克 公斤 斤 克 毫克 微克 升 毫升 千瓦时 千瓦 兆瓦 吉瓦 瓦 度 ℃ 摄氏度 千伏安 千伏 伏 分贝 兆 字节 比特 卡 焦 帕
  GB TB PB EB Gbps Mbps Tbps EFLOPS PFLOPS FLOPS MW GW kW KW kWh GWh km² km m² m³ m cm mm nm kg mg μg g L ml TEU dB kV
`);

/** What a rate may be per: 元/人·月, 学时/年/人, 名/社区, 张/千人. */
const perWords = wordsOf(`
  万人次 千人次 百人次 万人口 千人口 十万人 万人 千人 百人 人次 人 名 位 个 家 所 站 户 床位 床 件 项 例 次 场 期 批 班 课时 学时 学期 学年
  周 天 日 月 季度 季 年 小时 分钟 秒 城市社区 农村社区 社区 村 乡镇 街道 县 市 岗 机构 项目 生 份
  平方公里 平方米 ㎡ 亩 公顷 立方米 公里 米 吨 千克 公斤 克 升 千瓦时 千瓦 度 万元 亿元 元 条 台 辆 套 组 m3 m³ kWh L h d a
`);

const unitIndex = indexByStart(unitWords);
const perIndex = indexByStart(perWords);
/** Between a unit and what it is per: 元/人·月 · 小时/3年 */
const perMark = /[/／·.．]/u;
/** A Latin unit must not run on into a word: 2m, not 2main. */
const latinRun = /[A-Za-z0-9]/u;
const latinEnd = /[A-Za-z]$/u;

/** One line each: a measure word, and what after it makes it the beginning of another word (个体, 人均, 部门, 名单). */
const otherWords = `
  个 人(?!才|口|员) 体 性
  人 均 员 民 才 大 社 力 工 口 物 格 身 居 文 事
  部 门 署 分 长 委 队 级
  名 单 称 额 义 牌 校 优 录
  项 目(?!标)
  年 龄 级 代 会 检 报 薪 货 均
  级 别 联
  条 件 例 款
  类 型 别 似
  次 要 日 年 月 生
  家 庭 长 政 园 具 电 居 乡 禽 畜
  本 级 地 市 省 县 区 校 科 土 部门 单位 行业 规划 意见 办法 方案 通知 条例 人
  所 有 需 属 在 得
  位 置 于 居
  期 限 间 末 望 刊
  分 别 类 级 工 层 期 区 步 析 享 散 公司 局 管 队 配 布 支 之 解 担
  站 位 点 式
  网 络 格 上 点 通 统 办 信 民 吧 约 店
  路 线 径 段 面 网 灯
  单 位 元 独 一 个 项
  方 面 式 案 法 向 便 针 可 能
  里 程 面
  度 假 过
  字 段 号 典
  户 籍 外 口 主 型
  场 所 地 景 馆 站 合
  组 织 成 建 合 团 长 级
  对 象 接 口 于 外 标 策 照 应 待 比 方 符 达 违 有 公 涉 重 新 各 该 不
  门 诊 户 店 类 口 槛 禁 牌
  片 区 面 长
  班 子 主 车 级
  台 账 风 胞 阶
  套 餐 路 取
  节 能 约 日 水 假 点 目
  头 部 条
  圈 层
  件 套
  批 准 复 发 量 评
  起 草 步 点 来 到 止 算
  支 持 付 出 撑 部 农 教 队 行 援
  份 额
  日 常 间 照 益 报 均 程 历 用 托
  天 然 气 府 津
  周 边 期 年 密 报 知 到 转
  米 面
  元 素 宇 月 旦 化
  处 理 置 罚 于 长 分 室 方 所
  张 贴 榜
  把 握 关
  只 有 要 能 需 是 限
  卡 片 口
  成 立 员 为 果 效 都 本 年 人 就 熟 长 交 品 功 绩 套 分 渝 型
  股 权 份 东 票
  岗 位
  列 入 为 出 车 支 席
  页 面 岩
  码 头
  环 境 节 保 评 卫
  档 案 次
  队 伍 员 长
  届 时 满
  轮 岗 训 换 流 候 值
  根 据 本 治
  篇 章 幅
  秒 批 到 办
  卷 宗
  双 向 创 碳 一流 重 随机 减 拥
  块 状
  例 如 外 行 会
  种 植 子 类 质 业 苗 养 粮
`;
const notUnit = new Map(
  otherWords
    .trim()
    .split('\n')
    .map((line) => {
      const [unit = '', ...rest] = line.trim().split(' ');
      return [unit, new RegExp(`^(?:${rest.join('|')})`, 'u')] as const;
    }),
);

/** The unit that starts at `index`, or null. @param text with half-width figures. */
export function unitAt(text: string, index: number): string | null {
  const word = wordAt(unitIndex, text, index);
  if (word === null) return null;
  let end = index + word.length;
  while (perMark.test(text[end] ?? '')) {
    const digit = /[0-9]/u.test(text[end + 1] ?? '') ? 1 : 0;
    const per = wordAt(perIndex, text, end + 1 + digit);
    if (per === null) break;
    end += 1 + digit + per.length;
  }
  const found = text.slice(index, end);
  const after = text.slice(index + found.length, index + found.length + 3);
  if (latinEnd.test(found) && latinRun.test(after[0] ?? '')) return null;
  if (notUnit.get(found)?.test(after)) return null;
  return found.replace('％', '%').replaceAll('／', '/');
}

const timeUnits = new Set(
  wordsOf('年 个月 月 周 天 日 个工作日 工作日 季度 周岁 岁 分钟 秒 毫秒 小时'),
);
/** Spans of time and ages: a target only where they are said to be the least or the most. */
export function isTimeUnit(unit: string | null): boolean {
  return unit !== null && timeUnits.has(unit);
}
