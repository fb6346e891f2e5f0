/**
 * What the demo's catalogue of consumables and reagents is made of: kinds of device and tests as they are common; makers and codes are invented.
 * A line of consumables is `name|English|base unit|sizes|units in a box|S for one number per piece, H for high value`; of reagents
 * `name|English|method|kit sizes in tests`.
 */
export const consumableCategories = [
  {
    code: 'ZSQ',
    nameZh: '注射穿刺类',
    nameEn: 'Injection and puncture',
    lines: `一次性使用无菌注射器|sterile syringe|支|1ml,2ml,5ml,10ml,20ml,50ml|100|
一次性使用输液器|infusion set|支|0.55mm,0.7mm,精密过滤|50|
静脉留置针|intravenous cannula|支|18G,20G,22G,24G|50|
一次性使用采血针|blood collection needle|支|21G,23G|100|
真空采血管|vacuum blood tube|支|紫帽 EDTA 2ml,黄帽促凝 5ml,蓝帽枸橼酸钠 2.7ml,绿帽肝素 4ml|100|
胰岛素针头|pen needle|支|4mm 32G,5mm 31G|7|
一次性使用肝素帽|heparin cap|个|标准型|100|
无针输液接头|needle-free connector|个|直型,三通型|50|`,
  },
  {
    code: 'DGL',
    nameZh: '导管引流类',
    nameEn: 'Catheters and drainage',
    lines: `一次性使用导尿管|urinary catheter|根|12Fr,14Fr,16Fr,18Fr|10|
一次性使用引流袋|drainage bag|只|1000ml,2000ml|10|
一次性使用胃管|stomach tube|根|14Fr,16Fr|10|
一次性使用吸痰管|suction catheter|根|8Fr,12Fr,14Fr|50|
中心静脉导管|central venous catheter|套|双腔 7Fr,三腔 7Fr|1|H
经外周置入中心静脉导管|PICC|套|4Fr 单腔,5Fr 双腔|1|S H
气管插管|endotracheal tube|根|7.0,7.5,8.0|10|
一次性使用鼻氧管|nasal oxygen tube|根|成人,儿童|50|`,
  },
  {
    code: 'FLL',
    nameZh: '敷料护创类',
    nameEn: 'Dressings',
    lines: `医用纱布块|gauze swab|片|8cm×8cm,10cm×10cm|100|
医用脱脂棉球|cotton ball|包|5g,25g|20|
一次性使用换药包|dressing set|包|标准型|1|
水胶体敷料|hydrocolloid dressing|片|10cm×10cm,15cm×15cm|10|
藻酸盐敷料|alginate dressing|片|10cm×10cm|10|
透明敷料|transparent dressing|片|6cm×7cm,10cm×12cm|50|
医用胶带|adhesive tape|卷|1.25cm,2.5cm|24|
弹性绷带|elastic bandage|卷|7.5cm,10cm|12|
造口袋|ostomy bag|只|一件式,两件式|10|`,
  },
  {
    code: 'FHL',
    nameZh: '防护消毒类',
    nameEn: 'Protection and disinfection',
    lines: `医用外科口罩|surgical mask|只|平面挂耳,平面系带|50|
医用防护口罩|respirator N95|只|折叠式|20|
一次性使用检查手套|examination glove|双|S,M,L|100|
无菌外科手套|surgical glove|双|6.5,7.0,7.5|50|
一次性使用手术衣|surgical gown|件|M,L|10|
一次性使用治疗巾|treatment towel|张|60cm×90cm|50|
碘伏消毒液|povidone iodine|瓶|60ml,500ml|30|
免洗手消毒凝胶|hand gel|瓶|500ml|20|
利器盒|sharps box|个|3L,6L|50|`,
  },
  {
    code: 'SSL',
    nameZh: '手术缝合类',
    nameEn: 'Surgery and suture',
    lines: `可吸收缝线|absorbable suture|包|2-0,3-0,4-0|12|
非吸收缝线|non-absorbable suture|包|1-0,3-0,5-0|12|
一次性使用吻合器|stapler|把|圆形 29mm,直线 60mm|1|S H
一次性使用穿刺器|trocar|套|5mm,10mm,12mm|1|H
超声刀头|ultrasonic scalpel|把|23cm,36cm|1|S H
一次性使用电刀笔|electrosurgical pencil|支|标准型|50|
止血材料|haemostat|片|5cm×7cm,10cm×20cm|1|H
疝补片|hernia mesh|片|6cm×11cm,10cm×15cm|1|S H`,
  },
  {
    code: 'JRL',
    nameZh: '介入与植入类',
    nameEn: 'Interventional and implants',
    lines: `冠状动脉药物洗脱支架|drug-eluting coronary stent|个|2.5mm×18mm,2.75mm×23mm,3.0mm×28mm,3.5mm×33mm|1|S H
冠状动脉球囊扩张导管|coronary balloon catheter|根|2.0mm×15mm,2.5mm×20mm|1|S H
造影导管|angiographic catheter|根|5Fr JL4,5Fr JR4|1|H
造影导丝|guide wire|根|0.035in 150cm|1|H
血管鞘|introducer sheath|套|6Fr,7Fr|1|H
植入式心脏起搏器|pacemaker|台|单腔,双腔|1|S H
人工髋关节股骨柄|hip stem|个|10号,12号|1|S H
人工膝关节胫骨托|tibial tray|个|3号,4号|1|S H
接骨板|bone plate|块|6孔,8孔|1|S H
人工晶状体|intraocular lens|枚|+20.0D,+21.5D|1|S H`,
  },
  {
    code: 'TXL',
    nameZh: '透析与监测类',
    nameEn: 'Dialysis and monitoring',
    lines: `血液透析器|dialyser|支|1.4m²,1.8m²|12|H
血液透析管路|dialysis tubing|套|成人|24|
血糖试纸|glucose strip|条|50条装|50|
血糖采血针|lancet|支|30G|100|
一次性使用心电电极|ECG electrode|片|成人,儿童|50|
一次性使用血氧探头|oximeter probe|根|成人|10|
一次性使用压力传感器|pressure transducer|套|单通道|5|
雾化吸入器|nebuliser|套|面罩式,咬嘴式|50|`,
  },
] as const;

export const reagentCategories = [
  {
    code: 'SHJ',
    nameZh: '生化试剂',
    nameEn: 'Clinical chemistry',
    lines: `丙氨酸氨基转移酶测定试剂盒|ALT|速率法|200,400
天门冬氨酸氨基转移酶测定试剂盒|AST|速率法|200,400
总胆红素测定试剂盒|total bilirubin|钒酸盐氧化法|200,400
白蛋白测定试剂盒|albumin|溴甲酚绿法|200,400
尿素测定试剂盒|urea|脲酶法|200,400
肌酐测定试剂盒|creatinine|肌氨酸氧化酶法|200,400
尿酸测定试剂盒|uric acid|尿酸酶法|200,400
葡萄糖测定试剂盒|glucose|己糖激酶法|200,400
糖化血红蛋白测定试剂盒|HbA1c|高效液相色谱法|100,200
总胆固醇测定试剂盒|cholesterol|CHOD-PAP法|200,400
甘油三酯测定试剂盒|triglycerides|GPO-PAP法|200,400
低密度脂蛋白胆固醇测定试剂盒|LDL cholesterol|直接法|200,400
肌酸激酶同工酶测定试剂盒|CK-MB|免疫抑制法|100,200`,
  },
  {
    code: 'MYJ',
    nameZh: '免疫试剂',
    nameEn: 'Immunoassay',
    lines: `超敏肌钙蛋白I测定试剂盒|troponin I|化学发光法|50,100
氨基末端脑利钠肽前体测定试剂盒|NT-proBNP|化学发光法|50,100
降钙素原测定试剂盒|procalcitonin|化学发光法|50,100
甲胎蛋白测定试剂盒|AFP|化学发光法|100,200
癌胚抗原测定试剂盒|CEA|化学发光法|100,200
总前列腺特异性抗原测定试剂盒|total PSA|化学发光法|100,200
促甲状腺激素测定试剂盒|TSH|化学发光法|100,200
游离甲状腺素测定试剂盒|free T4|化学发光法|100,200
乙型肝炎表面抗原测定试剂盒|HBsAg|化学发光法|100,200
丙型肝炎抗体测定试剂盒|anti-HCV|化学发光法|100,200
梅毒螺旋体抗体测定试剂盒|syphilis antibody|化学发光法|100,200
C反应蛋白测定试剂盒|CRP|免疫比浊法|100,200
25-羟基维生素D测定试剂盒|25-OH vitamin D|化学发光法|50,100`,
  },
  {
    code: 'LJX',
    nameZh: '临检与分子试剂',
    nameEn: 'Haematology, coagulation and molecular',
    lines: `血细胞分析用稀释液|haematology diluent|阻抗法|1000,2000
血细胞分析用溶血剂|haematology lyse|流式法|1000,2000
凝血酶原时间测定试剂盒|PT|凝固法|100,200
活化部分凝血活酶时间测定试剂盒|APTT|凝固法|100,200
D-二聚体测定试剂盒|D-dimer|免疫比浊法|50,100
尿液分析试纸条|urine strip|干化学法|100,500
便隐血检测试剂盒|faecal occult blood|胶体金法|25,50
新型冠状病毒核酸检测试剂盒|SARS-CoV-2 RNA|荧光PCR法|48,96
人乳头瘤病毒核酸检测试剂盒|HPV DNA|荧光PCR法|48,96
乙型肝炎病毒核酸定量检测试剂盒|HBV DNA|荧光PCR法|48,96
甲型乙型流感病毒抗原检测试剂盒|influenza antigen|胶体金法|20,40`,
  },
] as const;
