/** What a region is called besides its full name: 柳州市 → 柳州, 楚雄彝族自治州 → 楚雄, 广西壮族自治区 → 广西. */

/** The 55 minorities, as they stand in the names of autonomous regions, prefectures and counties. */
const peoples =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';

/** 彝族自治州 · 土家族苗族自治县 · 维吾尔自治区 · 自治区 */
const autonomous = new RegExp(`(?:(?:${peoples})族?){0,4}自治[区州县旗]$`, 'u');
/** 内蒙古|自治区 · 甘孜|州 · 香港|特别行政区 */
const plain = /(?:自治[区州县旗]|特别行政区|地区|[省市区县州盟旗])$/u;
const shortest = 2;

/** The full name first. */
export function regionForms(name: string): string[] {
  for (const kind of [autonomous, plain]) {
    const short = name.replace(kind, '');
    if (short !== name && short.length >= shortest) return [name, short];
  }
  return [name];
}
