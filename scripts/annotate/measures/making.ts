/** Verbs of what is made or done so many times. */

/** Verbs before a count of things: 建成22个站 · 培育1000家机构 · 平均拥有12个. */
export const making =
  /(?:建成|建设|建立|建设运行|新建|新改建|新改扩建|改建|改造|打造|创建|新创建|培育|培养|孵化|孵化培育出?|新增|净增|增加|开发|设置|设立|开发设置|配备|配置|配足|招募|招聘|引进|实施|开展|组织|举办|培训|发展|选拔|遴选|认定|评选|支持|支持实施|扶持|扶持发展|完成|登记|拥有|运行|选择|选取|选派|派驻|派出|投放|推出|制定|修订|制修订|形成|储备|提供|指定|配齐|办理|发放|覆盖|服务|帮扶|更新|发布|获评|取得|进行|给予|安排|涉及|包括|落实|推进|增发|聘请|吸纳|带动|享受|归集|汇聚|采集|接入|签发|设|有|建)(?:出|了)?$/u;

/** 新增 · 建成: a verb and nothing else. */
export function isBareVerb(words: string): boolean {
  return making.exec(words)?.index === 0;
}
