/** Clauses on two matters, and the outline of a policy, for tests of lineage. */
import type { OutlineEntry } from '../../tree/notice.ts';

/** On care for the old. No two share a phrase. */
export const clauses = [
  '健全养老服务网络，每个街道至少设立一处综合服务中心，配备专职护理人员和必要设备。',
  '鼓励社会力量举办托老机构，对新增护理型床位按照实际使用情况给予一次性建设补助。',
  '定期组织志愿队伍上门探访独居高龄长者，建立巡访台账，发现异常情况及时报告社区。',
  '完善护理职业培训体系，支持职业院校开设相关课程，力争每年培训护理员三百人以上。',
];
/** On vehicles: nothing that {@link clauses} say. */
export const others = [
  '加快公共充电设施布局，新建住宅小区停车位全部预留安装条件，电价执行居民标准。',
  '推广使用清洁能源公交车辆，更新老旧柴油客车，逐步淘汰不达标的营运货车。',
  '严格执行机动车排放检验制度，强化路检路查，依法处罚超标排放行为。',
  '支持动力电池回收利用企业建设区域网点，完善溯源管理平台，防止环境污染。',
];

export const heading = (id: string, title: string, parent: string | null): OutlineEntry =>
  ({ id, title, text: title, parent, kind: 'heading', citation: title }) as OutlineEntry;
