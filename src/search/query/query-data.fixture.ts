import type { QueryData } from '../query-data.ts';
import { Language } from './language.ts';

export const queryData: QueryData = {
  synonyms: [
    ['社工', '社会工作'],
    ['社工站', '社会工作服务站', '社会工作服务站点'],
    ['福彩', '福利彩票'],
  ],
  agencies: [
    { name: '财政', names: [], words: ['财政'] },
    { name: '民政', names: [], words: ['民政'] },
  ],
  regions: [
    { name: '甲山市', forms: ['甲山市', '甲山'] },
    { name: '乙水县', forms: ['乙水县', '乙水'] },
  ],
  notices: [
    { id: 'plan', title: '甲山市社会工作人才“十四五”规划', kind: '规划', region: '甲山市' },
    { id: 'action', title: '乙水县社工站三年行动计划', kind: '行动计划', region: '乙水县' },
  ],
  kinds: ['规划', '行动计划'],
  docNumbers: ['甲民政〔2022〕90号', '乙民发〔2021〕23号'],
  words: ['社工站', '五社联动', '继续教育', '覆盖率', '社会救助', '覆盖', '督导', '全覆盖'],
  names: 5,
  simplified: '社社會会聯联動动繼继續续',
  syllables: {
    she: '社设',
    gong: '工公',
    zhan: '站占',
    wu: '五',
    lian: '联连',
    dong: '动',
    ji: '继机',
    xu: '续',
    jiao: '教',
    yu: '育',
    fu: '覆',
    gai: '盖该',
    lv: '率律',
    hui: '会',
    jiu: '救',
    zhu: '助住',
    du: '督',
    dao: '导',
    quan: '全',
  },
  readings: { 覆盖率: 'fu gai lv' },
};

export const language = new Language(queryData);
