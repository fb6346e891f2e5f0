/**
 * What the demo's catalogue of drugs is made of: generic names with forms and strengths as they are common; makers, codes and packs are invented.
 * A line is `name|English|form|base unit|strengths|units in a box|storage, E for essential`.
 */
export const drugCategories = [
  {
    code: 'ANTI',
    nameZh: '抗感染药',
    nameEn: 'Anti-infectives',
    drugs: `阿莫西林|amoxicillin|胶囊|粒|0.25g,0.5g|24|E
阿莫西林克拉维酸钾|amoxicillin and clavulanate|片|片|0.375g,0.625g|12|E
头孢拉定|cefradine|胶囊|粒|0.25g|24|E
头孢呋辛酯|cefuroxime axetil|片|片|0.125g,0.25g|12|E
头孢克洛|cefaclor|缓释片|片|0.375g|6|
头孢地尼|cefdinir|分散片|片|0.1g|10|
头孢曲松钠|ceftriaxone|注射用|支|0.5g,1g,2g|10|E
头孢他啶|ceftazidime|注射用|支|1g,2g|10|E
头孢哌酮钠舒巴坦钠|cefoperazone and sulbactam|注射用|支|1g,1.5g|10|
哌拉西林钠他唑巴坦钠|piperacillin and tazobactam|注射用|支|2.25g,4.5g|10|E
美罗培南|meropenem|注射用|支|0.5g,1g|10|
亚胺培南西司他丁钠|imipenem and cilastatin|注射用|支|1g|5|
阿奇霉素|azithromycin|分散片|片|0.25g|6|E
克拉霉素|clarithromycin|片|片|0.25g,0.5g|12|E
左氧氟沙星|levofloxacin|片|片|0.2g,0.5g|10|E
莫西沙星|moxifloxacin|片|片|0.4g|3|
甲硝唑|metronidazole|片|片|0.2g|100|E
奥硝唑|ornidazole|氯化钠注射液|袋|0.5g|1|
万古霉素|vancomycin|注射用|支|0.5g|10|
利奈唑胺|linezolid|片|片|0.6g|10|
氟康唑|fluconazole|胶囊|粒|50mg,150mg|12|E
伏立康唑|voriconazole|片|片|50mg,200mg|10|
阿昔洛韦|aciclovir|片|片|0.2g|24|E
恩替卡韦|entecavir|分散片|片|0.5mg|28|E
奥司他韦|oseltamivir|胶囊|粒|30mg,75mg|10|E`,
  },
  {
    code: 'CARD',
    nameZh: '心血管系统用药',
    nameEn: 'Cardiovascular drugs',
    drugs: `氨氯地平|amlodipine|片|片|5mg,10mg|28|E
硝苯地平|nifedipine|控释片|片|30mg,60mg|7|E
非洛地平|felodipine|缓释片|片|2.5mg,5mg|10|
缬沙坦|valsartan|胶囊|粒|80mg,160mg|28|E
厄贝沙坦|irbesartan|片|片|75mg,150mg|28|E
厄贝沙坦氢氯噻嗪|irbesartan and hydrochlorothiazide|片|片|150mg:12.5mg|28|
沙库巴曲缬沙坦钠|sacubitril and valsartan|片|片|50mg,100mg|28|
培哚普利叔丁胺|perindopril|片|片|4mg,8mg|30|E
卡托普利|captopril|片|片|12.5mg,25mg|100|E
美托洛尔|metoprolol|缓释片|片|23.75mg,47.5mg|28|E
比索洛尔|bisoprolol|片|片|2.5mg,5mg|18|E
氢氯噻嗪|hydrochlorothiazide|片|片|10mg,25mg|100|E
螺内酯|spironolactone|片|片|20mg|100|E
呋塞米|furosemide|片|片|20mg|100|E
托拉塞米|torasemide|片|片|5mg,10mg|20|
单硝酸异山梨酯|isosorbide mononitrate|缓释片|片|40mg,60mg|20|E
硝酸甘油|glyceryl trinitrate|片|片|0.5mg|100|E
曲美他嗪|trimetazidine|缓释片|片|35mg|30|
阿托伐他汀钙|atorvastatin|片|片|10mg,20mg|28|E
瑞舒伐他汀钙|rosuvastatin|片|片|5mg,10mg|28|E
依折麦布|ezetimibe|片|片|10mg|30|
阿司匹林|acetylsalicylic acid|肠溶片|片|100mg|30|E
氯吡格雷|clopidogrel|片|片|25mg,75mg|28|E
替格瑞洛|ticagrelor|片|片|60mg,90mg|14|
利伐沙班|rivaroxaban|片|片|10mg,15mg,20mg|14|E
达比加群酯|dabigatran|胶囊|粒|110mg,150mg|30|
华法林钠|warfarin|片|片|2.5mg,3mg|60|E
胺碘酮|amiodarone|片|片|0.2g|24|E
地高辛|digoxin|片|片|0.25mg|100|E
伊伐布雷定|ivabradine|片|片|5mg|14|`,
  },
  {
    code: 'ENDO',
    nameZh: '内分泌与代谢用药',
    nameEn: 'Endocrine and metabolic drugs',
    drugs: `二甲双胍|metformin|片|片|0.25g,0.5g|48|E
二甲双胍|metformin|缓释片|片|0.5g|30|E
格列美脲|glimepiride|片|片|1mg,2mg|30|E
格列齐特|gliclazide|缓释片|片|30mg,60mg|30|E
瑞格列奈|repaglinide|片|片|1mg,2mg|30|
阿卡波糖|acarbose|片|片|50mg,100mg|30|E
吡格列酮|pioglitazone|片|片|15mg,30mg|14|
西格列汀|sitagliptin|片|片|50mg,100mg|14|
利格列汀|linagliptin|片|片|5mg|14|
达格列净|dapagliflozin|片|片|10mg|14|E
恩格列净|empagliflozin|片|片|10mg|14|
甘精胰岛素|insulin glargine|注射液|支|3ml:300单位|1|C E
门冬胰岛素30|insulin aspart 30|注射液|支|3ml:300单位|1|C E
精蛋白人胰岛素混合|human insulin mixed|注射液|支|3ml:300单位|1|C E
利拉鲁肽|liraglutide|注射液|支|3ml:18mg|1|C
度拉糖肽|dulaglutide|注射液|支|0.5ml:1.5mg|2|C
左甲状腺素钠|levothyroxine|片|片|50μg,100μg|100|E
甲巯咪唑|thiamazole|片|片|5mg,10mg|50|E
泼尼松|prednisone|片|片|5mg|100|E
甲泼尼龙|methylprednisolone|片|片|4mg|30|
非布司他|febuxostat|片|片|40mg,80mg|14|
别嘌醇|allopurinol|片|片|0.1g|100|E
苯溴马隆|benzbromarone|片|片|50mg|10|
骨化三醇|calcitriol|软胶囊|粒|0.25μg|10|
阿仑膦酸钠|alendronate|片|片|70mg|4|`,
  },
  {
    code: 'DIGE',
    nameZh: '消化系统用药',
    nameEn: 'Drugs of the digestive system',
    drugs: `奥美拉唑|omeprazole|肠溶胶囊|粒|20mg|14|E
雷贝拉唑钠|rabeprazole|肠溶片|片|10mg,20mg|14|
艾司奥美拉唑镁|esomeprazole|肠溶片|片|20mg,40mg|7|
泮托拉唑钠|pantoprazole|注射用|支|40mg,80mg|10|
法莫替丁|famotidine|片|片|20mg|30|E
铝碳酸镁|hydrotalcite|咀嚼片|片|0.5g|20|
多潘立酮|domperidone|片|片|10mg|30|E
莫沙必利|mosapride|片|片|5mg|24|E
蒙脱石|smectite|散|袋|3g|10|E
双歧杆菌三联活菌|bifid triple viable|肠溶胶囊|粒|0.21g|36|C
乳果糖|lactulose|口服溶液|瓶|100ml:66.7g|1|E
聚乙二醇4000|macrogol 4000|散|袋|10g|10|E
熊去氧胆酸|ursodeoxycholic acid|胶囊|粒|0.25g|25|E
多烯磷脂酰胆碱|polyene phosphatidylcholine|胶囊|粒|228mg|36|
复方甘草酸苷|compound glycyrrhizin|片|片|25mg|100|
枸橼酸铋钾|bismuth potassium citrate|胶囊|粒|0.3g|24|E`,
  },
  {
    code: 'RESP',
    nameZh: '呼吸系统用药',
    nameEn: 'Drugs of the respiratory system',
    drugs: `氨溴索|ambroxol|片|片|30mg|50|E
乙酰半胱氨酸|acetylcysteine|泡腾片|片|0.6g|4|
羧甲司坦|carbocisteine|片|片|0.25g|24|E
沙丁胺醇|salbutamol|气雾剂|支|100μg×200揿|1|E
布地奈德|budesonide|吸入混悬液|支|2ml:1mg|5|E
布地奈德福莫特罗|budesonide and formoterol|吸入粉雾剂|支|160μg:4.5μg×60吸|1|E
噻托溴铵|tiotropium|吸入粉雾剂|粒|18μg|10|E
沙美特罗替卡松|salmeterol and fluticasone|吸入粉雾剂|支|50μg:250μg×60泡|1|
孟鲁司特钠|montelukast|咀嚼片|片|4mg,5mg|5|
孟鲁司特钠|montelukast|片|片|10mg|12|
多索茶碱|doxofylline|片|片|0.2g|24|
氨茶碱|aminophylline|片|片|0.1g|100|E
右美沙芬|dextromethorphan|缓释混悬液|瓶|100ml|1|
复方甲氧那明|compound methoxyphenamine|胶囊|粒|复方|60|`,
  },
  {
    code: 'NEUR',
    nameZh: '神经与精神用药',
    nameEn: 'Neurological and psychiatric drugs',
    drugs: `丁苯酞|butylphthalide|软胶囊|粒|0.1g|24|
尼莫地平|nimodipine|片|片|30mg|50|E
银杏叶提取物|ginkgo leaf extract|片|片|40mg|30|
多奈哌齐|donepezil|片|片|5mg,10mg|14|
美金刚|memantine|片|片|10mg|28|
多巴丝肼|levodopa and benserazide|片|片|0.25g|40|E
普拉克索|pramipexole|片|片|0.25mg,1mg|30|
左乙拉西坦|levetiracetam|片|片|0.25g,0.5g|30|E
丙戊酸钠|valproate|缓释片|片|0.5g|30|E
卡马西平|carbamazepine|片|片|0.1g,0.2g|100|E
加巴喷丁|gabapentin|胶囊|粒|0.1g,0.3g|50|
普瑞巴林|pregabalin|胶囊|粒|75mg,150mg|8|
艾司西酞普兰|escitalopram|片|片|5mg,10mg|7|E
舍曲林|sertraline|片|片|50mg|14|
米氮平|mirtazapine|片|片|15mg,30mg|10|E
奥氮平|olanzapine|片|片|5mg,10mg|14|E
喹硫平|quetiapine|片|片|25mg,0.1g,0.2g|20|E
佐匹克隆|zopiclone|片|片|7.5mg|12|
甲钴胺|mecobalamin|片|片|0.5mg|20|
倍他司汀|betahistine|片|片|6mg|30|E`,
  },
  {
    code: 'HEMA',
    nameZh: '血液系统用药',
    nameEn: 'Drugs of the blood',
    drugs: `多糖铁复合物|polysaccharide iron complex|胶囊|粒|0.15g|10|
琥珀酸亚铁|ferrous succinate|片|片|0.1g|20|E
叶酸|folic acid|片|片|0.4mg,5mg|31|E
重组人促红素|recombinant erythropoietin|注射液|支|3000单位,10000单位|1|C E
重组人粒细胞刺激因子|recombinant G-CSF|注射液|支|150μg,300μg|1|C
低分子肝素钙|nadroparin|注射液|支|0.4ml:4100单位|2|E
依诺肝素钠|enoxaparin|注射液|支|0.4ml:4000单位,0.6ml:6000单位|2|E
氨甲环酸|tranexamic acid|注射液|支|5ml:0.5g|5|E
维生素K1|vitamin K1|注射液|支|1ml:10mg|10|E
羟乙基淀粉130/0.4|hydroxyethyl starch|氯化钠注射液|袋|500ml|1|`,
  },
  {
    code: 'ONCO',
    nameZh: '抗肿瘤与免疫用药',
    nameEn: 'Antineoplastics and immunomodulators',
    drugs: `卡培他滨|capecitabine|片|片|0.15g,0.5g|12|E
替吉奥|tegafur, gimeracil and oteracil|胶囊|粒|20mg,25mg|42|
奥沙利铂|oxaliplatin|注射用|支|50mg,100mg|1|E
多西他赛|docetaxel|注射液|支|0.5ml:20mg|1|E
来曲唑|letrozole|片|片|2.5mg|10|E
他莫昔芬|tamoxifen|片|片|10mg|60|E
比卡鲁胺|bicalutamide|片|片|50mg|28|
吉非替尼|gefitinib|片|片|0.25g|10|E
曲妥珠单抗|trastuzumab|注射用|瓶|440mg|1|C E
甲氨蝶呤|methotrexate|片|片|2.5mg|100|E
他克莫司|tacrolimus|胶囊|粒|0.5mg,1mg|50|
吗替麦考酚酯|mycophenolate mofetil|胶囊|粒|0.25g|40|`,
  },
  {
    code: 'RHEU',
    nameZh: '镇痛与风湿骨科用药',
    nameEn: 'Analgesics and drugs of bones and joints',
    drugs: `布洛芬|ibuprofen|缓释胶囊|粒|0.3g|20|E
双氯芬酸钠|diclofenac|缓释片|片|75mg|10|E
塞来昔布|celecoxib|胶囊|粒|0.2g|6|
依托考昔|etoricoxib|片|片|60mg,120mg|5|
对乙酰氨基酚|paracetamol|片|片|0.5g|12|E
氨酚羟考酮|oxycodone and paracetamol|片|片|5mg:325mg|10|
曲马多|tramadol|缓释片|片|0.1g|10|
来氟米特|leflunomide|片|片|10mg|16|
羟氯喹|hydroxychloroquine|片|片|0.1g,0.2g|14|E
氨基葡萄糖|glucosamine|胶囊|粒|0.25g|20|
碳酸钙D3|calcium carbonate and D3|片|片|600mg:125单位|60|
玻璃酸钠|sodium hyaluronate|注射液|支|2ml:20mg|1|`,
  },
  {
    code: 'TCM',
    nameZh: '中成药',
    nameEn: 'Chinese patent medicines',
    drugs: `连花清瘟|Lianhua qingwen|胶囊|粒|0.35g|48|E
板蓝根|Banlangen|颗粒|袋|10g|20|E
银翘解毒|Yinqiao jiedu|颗粒|袋|15g|10|E
复方丹参滴丸|compound Danshen|滴丸|粒|27mg|180|E
麝香保心|Shexiang baoxin|丸|粒|22.5mg|42|E
速效救心|Suxiao jiuxin|丸|粒|40mg|150|E
稳心|Wenxin|颗粒|袋|9g|9|E
通心络|Tongxinluo|胶囊|粒|0.26g|60|E
脑心通|Naoxintong|胶囊|粒|0.4g|48|E
血府逐瘀|Xuefu zhuyu|胶囊|粒|0.4g|24|E
六味地黄|Liuwei dihuang|丸|粒|浓缩|200|E
金匮肾气|Jinkui shenqi|丸|粒|浓缩|360|
百令|Bailing|胶囊|粒|0.5g|42|E
复方甘草|compound liquorice|片|片|复方|100|E
苏黄止咳|Suhuang zhike|胶囊|粒|0.45g|24|
肺力咳|Feilike|合剂|瓶|100ml|1|
保和|Baohe|丸|袋|6g|10|E
香砂养胃|Xiangsha yangwei|丸|袋|9g|10|E
胃苏|Weisu|颗粒|袋|5g|9|E
元胡止痛|Yuanhu zhitong|片|片|0.25g|48|E
云南白药|Yunnan baiyao|胶囊|粒|0.25g|32|E
藿香正气|Huoxiang zhengqi|口服液|支|10ml|10|E`,
  },
  {
    code: 'TOPI',
    nameZh: '皮肤与五官用药',
    nameEn: 'Drugs of skin, eyes and ears',
    drugs: `糠酸莫米松|mometasone|乳膏|支|10g|1|E
莫匹罗星|mupirocin|软膏|支|5g|1|E
联苯苄唑|bifonazole|乳膏|支|15g|1|
氧氟沙星|ofloxacin|滴眼液|支|5ml:15mg|1|E
左氧氟沙星|levofloxacin|滴眼液|支|5ml:24.4mg|1|
玻璃酸钠|sodium hyaluronate|滴眼液|支|5ml:5mg|1|
拉坦前列素|latanoprost|滴眼液|支|2.5ml:125μg|1|C
氯雷他定|loratadine|片|片|10mg|6|E
西替利嗪|cetirizine|片|片|10mg|12|
糠酸氟替卡松|fluticasone furoate|鼻喷雾剂|支|27.5μg×120喷|1|
炉甘石|calamine|洗剂|瓶|100ml|1|E
双氯芬酸二乙胺|diclofenac|乳胶剂|支|20g|1|`,
  },
  {
    code: 'ANES',
    nameZh: '麻醉与急救用药',
    nameEn: 'Anaesthetics and emergency drugs',
    drugs: `丙泊酚|propofol|乳状注射液|支|20ml:0.2g|5|E
利多卡因|lidocaine|注射液|支|5ml:0.1g|10|E
罗哌卡因|ropivacaine|注射液|支|10ml:100mg|5|E
咪达唑仑|midazolam|注射液|支|2ml:10mg|10|E
肾上腺素|epinephrine|注射液|支|1ml:1mg|10|E
去甲肾上腺素|norepinephrine|注射液|支|1ml:2mg|10|E
多巴胺|dopamine|注射液|支|2ml:20mg|10|E
阿托品|atropine|注射液|支|1ml:0.5mg|10|E
硝酸甘油|glyceryl trinitrate|注射液|支|1ml:5mg|10|E
尼可刹米|nikethamide|注射液|支|1.5ml:0.375g|10|E
地塞米松磷酸钠|dexamethasone|注射液|支|1ml:5mg|10|E`,
  },
  {
    code: 'NUTR',
    nameZh: '水电解质与营养用药',
    nameEn: 'Fluids, electrolytes and nutrition',
    drugs: `氯化钠|sodium chloride 0.9%|注射液|袋|100ml,250ml,500ml|1|E
葡萄糖|glucose 5%|注射液|袋|100ml,250ml,500ml|1|E
葡萄糖氯化钠|glucose and sodium chloride|注射液|袋|500ml|1|E
乳酸钠林格|Ringer lactate|注射液|袋|500ml|1|E
氯化钾|potassium chloride|缓释片|片|0.5g|48|E
氯化钾|potassium chloride|注射液|支|10ml:1g|10|E
碳酸氢钠|sodium bicarbonate|片|片|0.5g|100|E
维生素C|vitamin C|片|片|0.1g|100|E
维生素B1|vitamin B1|片|片|10mg|100|E
复方氨基酸18AA|compound amino acids|注射液|瓶|250ml:12.5g|1|E
脂肪乳C14-24|fat emulsion|注射液|瓶|250ml|1|
肠内营养乳剂TPF|enteral nutrition|乳剂|袋|500ml|1|
人血白蛋白|human albumin|注射液|瓶|50ml:10g|1|C`,
  },
] as const;
