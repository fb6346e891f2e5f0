/**
 * The list of diagnoses that a new database begins with: codes of ICD-10 with the names of the Chinese edition (GB/T 14396) and of the WHO,
 * those that matter to the houses of a district. Frozen with its migration; later lists are imported. Line: code, Chinese name, initials of
 * its pinyin, English name, other names in use.
 */
export const diagnoses = `
A02.0|沙门菌肠炎|smjcy|Salmonella enteritis|
A04.9|细菌性肠道感染|xjxcdgr|Bacterial intestinal infection, unspecified|
A08.0|轮状病毒性肠炎|lzbdxcy|Rotaviral enteritis|
A09|感染性腹泻和胃肠炎|grxfxhwcy|Infectious gastroenteritis and colitis, unspecified|
A15.0|肺结核，痰镜检证实|fjhtjjzs|Tuberculosis of lung, confirmed by sputum microscopy|
A16.2|肺结核，未提及细菌学或组织学证实|fjhwtjxjxhzzxzs jh|Tuberculosis of lung, without bacteriological or histological confirmation|结核
A36.9|白喉|bh|Diphtheria, unspecified|
A37.9|百日咳|brh|Whooping cough, unspecified|
A40.9|链球菌性脓毒症|lqjxndz|Streptococcal sepsis, unspecified|
A41.9|脓毒症|ndz|Sepsis, unspecified|
A46|丹毒|dd|Erysipelas|
A49.9|细菌性感染|xjxgr|Bacterial infection, unspecified|
A53.9|梅毒|md|Syphilis, unspecified|
A90|登革热|dgr|Dengue fever|
A98.5|肾综合征出血热|szhzcxr|Haemorrhagic fever with renal syndrome|
B00.9|单纯疱疹病毒感染|dcpzbdgr|Herpesviral infection, unspecified|
B01.9|水痘不伴有并发症|sdbbybfz|Varicella without complication|
B02.9|带状疱疹不伴有并发症|dzpzbbybfz|Zoster without complication|
B05.9|麻疹不伴有并发症|mzbbybfz|Measles without complication|
B08.4|手足口病|szkb|Hand, foot and mouth disease|
B15.9|甲型病毒性肝炎|jxbdxgy|Hepatitis A without hepatic coma|
B16.9|急性乙型病毒性肝炎|jxyxbdxgy jxyg|Acute hepatitis B without delta-agent and without hepatic coma|急性乙肝
B18.1|慢性乙型病毒性肝炎|mxyxbdxgy mxyg|Chronic viral hepatitis B without delta-agent|慢性乙肝
B18.2|慢性丙型病毒性肝炎|mxbxbdxgy|Chronic viral hepatitis C|
B20|人类免疫缺陷病毒病|rlmyqxbdb|Human immunodeficiency virus disease|
B26.9|流行性腮腺炎不伴有并发症|lxxsxybbybfz|Mumps without complication|
B34.9|病毒性感染|bdxgr|Viral infection, unspecified|
B50.9|恶性疟原虫疟疾|exnycnj|Plasmodium falciparum malaria, unspecified|
C11.9|鼻咽恶性肿瘤|byexzl|Malignant neoplasm of nasopharynx, unspecified|
C15.9|食管恶性肿瘤|sgexzl sga sda|Malignant neoplasm of oesophagus, unspecified|食管癌 食道癌
C16.9|胃恶性肿瘤|wexzl wa|Malignant neoplasm of stomach, unspecified|胃癌
C18.9|结肠恶性肿瘤|jcexzl jca|Malignant neoplasm of colon, unspecified|结肠癌
C20|直肠恶性肿瘤|zcexzl zca|Malignant neoplasm of rectum|直肠癌
C22.0|肝细胞癌|gxba ga|Liver cell carcinoma|肝癌
C22.9|肝恶性肿瘤|gexzl|Malignant neoplasm of liver, unspecified|
C23|胆囊恶性肿瘤|dnexzl|Malignant neoplasm of gallbladder|
C25.9|胰腺恶性肿瘤|yxexzl yxa|Malignant neoplasm of pancreas, unspecified|胰腺癌
C32.9|喉恶性肿瘤|hexzl|Malignant neoplasm of larynx, unspecified|
C34.9|支气管或肺恶性肿瘤|zqghfexzl fa|Malignant neoplasm of bronchus or lung, unspecified|肺癌
C43.9|皮肤恶性黑色素瘤|pfexhssl|Malignant melanoma of skin, unspecified|
C50.9|乳房恶性肿瘤|rfexzl rxa|Malignant neoplasm of breast, unspecified|乳腺癌
C53.9|子宫颈恶性肿瘤|zgjexzl gja|Malignant neoplasm of cervix uteri, unspecified|宫颈癌
C54.1|子宫内膜恶性肿瘤|zgnmexzl|Malignant neoplasm of endometrium|
C56|卵巢恶性肿瘤|lcexzl lca|Malignant neoplasm of ovary|卵巢癌
C61|前列腺恶性肿瘤|qlxexzl qlxa|Malignant neoplasm of prostate|前列腺癌
C64|肾恶性肿瘤，除外肾盂|sexzlcwsy|Malignant neoplasm of kidney, except renal pelvis|
C67.9|膀胱恶性肿瘤|pgexzl pga|Malignant neoplasm of bladder, unspecified|膀胱癌
C71.9|脑恶性肿瘤|nexzl|Malignant neoplasm of brain, unspecified|
C73|甲状腺恶性肿瘤|jzxexzl jzxa|Malignant neoplasm of thyroid gland|甲状腺癌
C78.0|肺部继发性恶性肿瘤|fbjfxexzl|Secondary malignant neoplasm of lung|
C79.5|骨继发性恶性肿瘤|gjfxexzl|Secondary malignant neoplasm of bone and bone marrow|
C80.9|恶性肿瘤，原发部位未特指|exzlyfbwwtz|Malignant neoplasm, primary site unspecified|
C85.9|非霍奇金淋巴瘤|fhqjlbl|Non-Hodgkin lymphoma, unspecified|
C90.0|多发性骨髓瘤|dfxgsl|Multiple myeloma|
C91.0|急性淋巴细胞白血病|jxlbxbbxb|Acute lymphoblastic leukaemia|
C92.0|急性髓系白血病|jxsxbxb|Acute myeloblastic leukaemia|
D12.6|结肠良性肿瘤|jclxzl|Benign neoplasm of colon, unspecified|
D17.9|良性脂肪瘤样肿瘤|lxzflyzl|Benign lipomatous neoplasm, unspecified|
D24|乳房良性肿瘤|rflxzl|Benign neoplasm of breast|
D25.9|子宫平滑肌瘤|zgphjl zgjl|Leiomyoma of uterus, unspecified|子宫肌瘤
D27|卵巢良性肿瘤|lclxzl|Benign neoplasm of ovary|
D32.9|脑膜良性肿瘤|nmlxzl|Benign neoplasm of meninges, unspecified|
D35.2|垂体良性肿瘤|ctlxzl|Benign neoplasm of pituitary gland|
D50.9|缺铁性贫血|qtxpx|Iron deficiency anaemia, unspecified|
D61.9|再生障碍性贫血|zszaxpx|Aplastic anaemia, unspecified|
D64.9|贫血|px|Anaemia, unspecified|
D69.6|血小板减少|xxbjs|Thrombocytopenia, unspecified|
D70|粒细胞缺乏|lxbqf|Agranulocytosis|
E03.9|甲状腺功能减退症|jzxgnjtz jj|Hypothyroidism, unspecified|甲减
E04.1|非毒性单个甲状腺结节|fdxdgjzxjj|Nontoxic single thyroid nodule|
E05.0|甲状腺毒症伴有弥漫性甲状腺肿|jzxdzbymmxjzxz|Thyrotoxicosis with diffuse goitre|
E05.9|甲状腺毒症|jzxdz jk jzxgnkjz|Thyrotoxicosis, unspecified|甲亢 甲状腺功能亢进症
E06.3|自身免疫性甲状腺炎|zsmyxjzxy|Autoimmune thyroiditis|
E10.1|1 型糖尿病伴有酮症酸中毒|1xtnbbytzszd|Type 1 diabetes mellitus with ketoacidosis|
E10.9|1 型糖尿病不伴有并发症|1xtnbbbybfz|Type 1 diabetes mellitus without complications|
E11.0|2 型糖尿病伴有昏迷|2xtnbbyhm|Type 2 diabetes mellitus with coma|
E11.1|2 型糖尿病伴有酮症酸中毒|2xtnbbytzszd|Type 2 diabetes mellitus with ketoacidosis|
E11.2|2 型糖尿病伴有肾的并发症|2xtnbbysdbfz|Type 2 diabetes mellitus with renal complications|
E11.3|2 型糖尿病伴有眼的并发症|2xtnbbyydbfz|Type 2 diabetes mellitus with ophthalmic complications|
E11.4|2 型糖尿病伴有神经的并发症|2xtnbbysjdbfz|Type 2 diabetes mellitus with neurological complications|
E11.5|2 型糖尿病伴有周围循环并发症|2xtnbbyzwxhbfz|Type 2 diabetes mellitus with peripheral circulatory complications|
E11.9|2 型糖尿病不伴有并发症|2xtnbbbybfz tnb|Type 2 diabetes mellitus without complications|糖尿病
E16.2|低血糖|dxt|Hypoglycaemia, unspecified|
E22.1|高催乳素血症|gcrsxz|Hyperprolactinaemia|
E24.9|库欣综合征|kxzhz|Cushing syndrome, unspecified|
E26.0|原发性醛固酮增多症|yfxqgtzdz|Primary hyperaldosteronism|
E66.9|肥胖症|fpz|Obesity, unspecified|
E78.5|高脂血症|gzxz|Hyperlipidaemia, unspecified|
E79.0|高尿酸血症不伴有关节炎和痛风石疾病|gnsxzbbygjyhtfsjb|Hyperuricaemia without signs of inflammatory arthritis and tophaceous disease|
E87.1|低渗透压和低钠血症|dstyhdnxz|Hypo-osmolality and hyponatraemia|
E87.6|低钾血症|djxz|Hypokalaemia|
F00.9|阿尔茨海默病性痴呆|aechmbxcd|Dementia in Alzheimer disease, unspecified|
F01.9|血管性痴呆|xgxcd|Vascular dementia, unspecified|
F05.9|谵妄|zw|Delirium, unspecified|
F10.2|酒精依赖综合征|jjylzhz|Alcohol dependence syndrome|
F20.9|精神分裂症|jsflz|Schizophrenia, unspecified|
F31.9|双相情感障碍|sxqgza|Bipolar affective disorder, unspecified|
F32.9|抑郁发作|yyfz yyz|Depressive episode, unspecified|抑郁症
F41.1|广泛性焦虑障碍|gfxjlza|Generalized anxiety disorder|
F51.0|非器质性失眠症|fqzxsmz|Nonorganic insomnia|
F84.0|儿童孤独症|etgdz|Childhood autism|
F90.0|注意缺陷与多动障碍|zyqxyddza|Disturbance of activity and attention|
G00.9|细菌性脑膜炎|xjxnmy|Bacterial meningitis, unspecified|
G04.9|脑炎、脊髓炎和脑脊髓炎|nyjsyhnjsy|Encephalitis, myelitis and encephalomyelitis, unspecified|
G12.2|运动神经元病|ydsjyb|Motor neuron disease|
G20|帕金森病|pjsb pjszhz|Parkinson disease|帕金森综合征
G25.0|特发性震颤|tfxzc|Essential tremor|
G30.9|阿尔茨海默病|aechmb lncd|Alzheimer disease, unspecified|老年痴呆
G35|多发性硬化|dfxyh|Multiple sclerosis|
G40.9|癫痫|dx|Epilepsy, unspecified|
G41.9|癫痫持续状态|dxcxzt|Status epilepticus, unspecified|
G43.9|偏头痛|ptt|Migraine, unspecified|
G44.2|紧张型头痛|jzxtt|Tension-type headache|
G45.0|椎基底动脉综合征|zjddmzhz|Vertebro-basilar artery syndrome|
G45.9|短暂性脑缺血发作|dzxnqxfz tia xzf|Transient cerebral ischaemic attack, unspecified|TIA 小中风
G47.3|睡眠呼吸暂停|smhxzt|Sleep apnoea|
G50.0|三叉神经痛|scsjt|Trigeminal neuralgia|
G51.0|贝尔麻痹|bemb|Bell palsy|
G56.0|腕管综合征|wgzhz|Carpal tunnel syndrome|
G61.0|吉兰-巴雷综合征|jlblzhz|Guillain-Barre syndrome|
G62.9|多发性神经病|dfxsjb|Polyneuropathy, unspecified|
G70.0|重症肌无力|zzjwl|Myasthenia gravis|
G81.9|偏瘫|pt|Hemiplegia, unspecified|
G82.2|截瘫|jt|Paraplegia, unspecified|
G91.9|脑积水|njs|Hydrocephalus, unspecified|
H10.9|结膜炎|jmy|Conjunctivitis, unspecified|
H25.9|老年性白内障|lnxbnz bnz|Senile cataract, unspecified|白内障
H33.0|视网膜脱离伴视网膜断裂|swmtlbswmdl|Retinal detachment with retinal break|
H35.3|黄斑和后极变性|hbhhjbx|Degeneration of macula and posterior pole|
H40.2|原发性闭角型青光眼|yfxbjxqgy|Primary angle-closure glaucoma|
H52.1|近视|js|Myopia|
H65.9|非化脓性中耳炎|fhnxzey|Nonsuppurative otitis media, unspecified|
H66.9|中耳炎|zey|Otitis media, unspecified|
H81.0|梅尼埃病|mnab|Meniere disease|
H81.1|良性阵发性眩晕|lxzfxxy esz|Benign paroxysmal vertigo|耳石症
H91.2|突发特发性听觉丧失|tftfxtjss|Sudden idiopathic hearing loss|
I05.9|风湿性二尖瓣疾病|fsxejbjb|Rheumatic mitral valve disease, unspecified|
I10|特发性（原发性）高血压|tfxyfxgxy gxyb|Essential (primary) hypertension|高血压病
I11.0|高血压性心脏病伴有（充血性）心力衰竭|gxyxxzbbycxxxlsj|Hypertensive heart disease with (congestive) heart failure|
I11.9|高血压性心脏病不伴有（充血性）心力衰竭|gxyxxzbbbycxxxlsj|Hypertensive heart disease without (congestive) heart failure|
I12.9|高血压性肾脏病不伴有肾衰竭|gxyxszbbbyssj|Hypertensive renal disease without renal failure|
I15.9|继发性高血压|jfxgxy|Secondary hypertension, unspecified|
I20.0|不稳定性心绞痛|bwdxxjt|Unstable angina|
I20.8|其他类型的心绞痛（稳定型）|qtlxdxjtwdx|Other forms of angina pectoris (stable)|
I21.0|前壁急性透壁性心肌梗死|qbjxtbxxjgs qbxg stemi|Acute transmural myocardial infarction of anterior wall|前壁心梗 STEMI
I21.1|下壁急性透壁性心肌梗死|xbjxtbxxjgs|Acute transmural myocardial infarction of inferior wall|
I21.4|急性心内膜下心肌梗死（非 ST 段抬高型）|jxxnmxxjgsfstdtgx fstdtgxxjgs nstemi|Acute subendocardial myocardial infarction (non-ST elevation)|非ST段抬高型心肌梗死 NSTEMI
I21.9|急性心肌梗死|jxxjgs xg jxxg|Acute myocardial infarction, unspecified|心梗 急性心梗
I25.1|动脉硬化性心脏病|dmyhxxzb gxb gzdmzyyhxxzb|Atherosclerotic heart disease|冠心病 冠状动脉粥样硬化性心脏病
I25.2|陈旧性心肌梗死|cjxxjgs|Old myocardial infarction|
I25.9|慢性缺血性心脏病|mxqxxxzb|Chronic ischaemic heart disease, unspecified|
I26.9|肺栓塞|fss|Pulmonary embolism without acute cor pulmonale|
I27.9|肺源性心脏病|fyxxzb|Pulmonary heart disease, unspecified|
I33.0|急性和亚急性感染性心内膜炎|jxhyjxgrxxnmy|Acute and subacute infective endocarditis|
I35.0|主动脉瓣狭窄|zdmbxz|Aortic (valve) stenosis|
I40.9|急性心肌炎|jxxjy|Acute myocarditis, unspecified|
I42.0|扩张型心肌病|kzxxjb|Dilated cardiomyopathy|
I44.2|完全性房室传导阻滞|wqxfscdzz|Atrioventricular block, complete|
I46.9|心脏停搏|xztb|Cardiac arrest, unspecified|
I47.1|室上性心动过速|ssxxdgs|Supraventricular tachycardia|
I47.2|室性心动过速|sxxdgs|Ventricular tachycardia|
I48.0|阵发性心房颤动|zfxxfcd|Paroxysmal atrial fibrillation|
I48.9|心房颤动和心房扑动|xfcdhxfpd fc fp|Atrial fibrillation and atrial flutter, unspecified|房颤 房扑
I49.3|室性期前收缩|sxqqss|Ventricular premature depolarization|
I49.5|病态窦房结综合征|btdfjzhz|Sick sinus syndrome|
I50.0|充血性心力衰竭|cxxxlsj mxxs|Congestive heart failure|慢性心衰
I50.9|心力衰竭|xlsj xs|Heart failure, unspecified|心衰
I60.9|蛛网膜下腔出血|zwmxqcx|Subarachnoid haemorrhage, unspecified|
I61.9|脑内出血|nncx ncx|Intracerebral haemorrhage, unspecified|脑出血
I62.0|急性非创伤性硬膜下出血|jxfcsxymxcx|Nontraumatic subdural haemorrhage|
I63.3|脑动脉血栓形成引起的脑梗死|ndmxsxcyqdngs|Cerebral infarction due to thrombosis of cerebral arteries|
I63.9|脑梗死|ngs ng zz zf|Cerebral infarction, unspecified|脑梗 卒中 中风
I65.2|颈动脉闭塞和狭窄|jdmbshxz|Occlusion and stenosis of carotid artery|
I67.2|大脑动脉粥样硬化|dndmzyyh|Cerebral atherosclerosis|
I69.1|脑内出血后遗症|nncxhyz|Sequelae of intracerebral haemorrhage|
I69.3|脑梗死后遗症|ngshyz ngshfq zzhpt|Sequelae of cerebral infarction|脑梗死恢复期 卒中后偏瘫
I70.2|四肢动脉的动脉硬化|szdmddmyh|Atherosclerosis of arteries of extremities|
I71.0|主动脉夹层|zdmjc|Dissection of aorta|
I71.4|腹主动脉瘤|fzdml|Abdominal aortic aneurysm, without mention of rupture|
I80.2|下肢深静脉血栓形成|xzsjmxsxc xzjmxs|Deep vein thrombosis of lower extremities|下肢静脉血栓
I83.9|下肢静脉曲张不伴有溃疡或炎症|xzjmqzbbykyhyz|Varicose veins of lower extremities without ulcer or inflammation|
I84.9|痔|z zc|Haemorrhoids without complication|痔疮
I85.0|食管静脉曲张伴有出血|sgjmqzbycx|Oesophageal varices with bleeding|
I95.1|直立性低血压|zlxdxy|Orthostatic hypotension|
J00|急性鼻咽炎［感冒］|jxbyygm|Acute nasopharyngitis (common cold)|
J02.9|急性咽炎|jxyy|Acute pharyngitis, unspecified|
J03.9|急性扁桃体炎|jxbtty|Acute tonsillitis, unspecified|
J05.0|急性梗阻性喉炎［哮吼］|jxgzxhyxh|Acute obstructive laryngitis (croup)|
J06.9|急性上呼吸道感染|jxshxdgr sg|Acute upper respiratory infection, unspecified|上感
J10.0|流行性感冒伴有肺炎|lxxgmbyfy|Influenza with pneumonia, seasonal influenza virus identified|
J10.1|流行性感冒伴有其他呼吸道表现|lxxgmbyqthxdbx lg|Influenza with other respiratory manifestations, seasonal influenza virus identified|流感
J12.9|病毒性肺炎|bdxfy|Viral pneumonia, unspecified|
J15.7|肺炎支原体性肺炎|fyzytxfy|Pneumonia due to Mycoplasma pneumoniae|
J15.9|细菌性肺炎|xjxfy|Bacterial pneumonia, unspecified|
J18.0|支气管肺炎|zqgfy|Bronchopneumonia, unspecified|
J18.9|肺炎|fy sqhdxfy|Pneumonia, unspecified|社区获得性肺炎
J20.9|急性支气管炎|jxzqgy|Acute bronchitis, unspecified|
J21.9|急性细支气管炎|jxxzqgy|Acute bronchiolitis, unspecified|
J30.4|变应性鼻炎|byxby|Allergic rhinitis, unspecified|
J32.9|慢性鼻窦炎|mxbdy|Chronic sinusitis, unspecified|
J35.0|慢性扁桃体炎|mxbtty|Chronic tonsillitis|
J42|慢性支气管炎|mxzqgy|Unspecified chronic bronchitis|
J43.9|肺气肿|fqz|Emphysema, unspecified|
J44.0|慢性阻塞性肺病伴有急性下呼吸道感染|mxzsxfbbyjxxhxdgr|Chronic obstructive pulmonary disease with acute lower respiratory infection|
J44.1|慢性阻塞性肺病伴有急性加重|mxzsxfbbyjxjz mzfjxjz aecopd|Chronic obstructive pulmonary disease with acute exacerbation|慢阻肺急性加重 AECOPD
J44.9|慢性阻塞性肺病|mxzsxfb mzf copd|Chronic obstructive pulmonary disease, unspecified|慢阻肺 COPD
J45.9|哮喘|xc zqgxc|Asthma, unspecified|支气管哮喘
J46|哮喘持续状态|xccxzt zzxc|Status asthmaticus|重症哮喘
J47|支气管扩张（症）|zqgkzz|Bronchiectasis|
J60|煤炭工肺尘埃沉着病|mtgfcaczb|Coalworker pneumoconiosis|
J69.0|食物和呕吐物引起的肺炎|swhotwyqdfy|Pneumonitis due to food and vomit|
J80|急性呼吸窘迫综合征|jxhxjpzhz|Acute respiratory distress syndrome|
J84.1|间质性肺病伴有纤维化|jzxfbbyxwh|Other interstitial pulmonary diseases with fibrosis|
J90|胸腔积液|xqjy|Pleural effusion|
J93.9|气胸|qx|Pneumothorax, unspecified|
J96.0|急性呼吸衰竭|jxhxsj jxhs|Acute respiratory failure|急性呼衰
J96.1|慢性呼吸衰竭|mxhxsj|Chronic respiratory failure|
K02.9|龋病|qb|Dental caries, unspecified|
K05.3|慢性牙周炎|mxyzy|Chronic periodontitis|
K21.0|胃-食管反流性疾病伴有食管炎|wsgflxjbbysgy|Gastro-oesophageal reflux disease with oesophagitis|
K25.9|胃溃疡|wky|Gastric ulcer, without haemorrhage or perforation|
K26.9|十二指肠溃疡|sezcky|Duodenal ulcer, without haemorrhage or perforation|
K29.1|急性胃炎|jxwy|Other acute gastritis|
K29.5|慢性胃炎|mxwy|Chronic gastritis, unspecified|
K30|功能性消化不良|gnxxhbl|Functional dyspepsia|
K35.8|急性阑尾炎|jxlwy lwy|Acute appendicitis, other and unspecified|阑尾炎
K40.9|单侧腹股沟疝，不伴有梗阻或坏疽|dcfggsbbygzhhj|Unilateral inguinal hernia, without obstruction or gangrene|
K50.9|克罗恩病|kleb|Crohn disease, unspecified|
K51.9|溃疡性结肠炎|kyxjcy|Ulcerative colitis, unspecified|
K56.7|肠梗阻|cgz|Ileus, unspecified|
K57.9|肠憩室病|cqsb|Diverticular disease of intestine, part unspecified|
K58.9|肠易激综合征不伴有腹泻|cyjzhzbbyfx|Irritable bowel syndrome without diarrhoea|
K59.0|便秘|bm|Constipation|
K63.5|结肠息肉|jcxr|Polyp of colon|
K65.0|急性腹膜炎|jxfmy|Acute peritonitis|
K70.3|酒精性肝硬化|jjxgyh|Alcoholic cirrhosis of liver|
K72.9|肝衰竭|gsj|Hepatic failure, unspecified|
K74.6|肝硬化|gyh gyhsdcq|Other and unspecified cirrhosis of liver|肝硬化失代偿期
K75.0|肝脓肿|gnz|Abscess of liver|
K76.0|脂肪肝|zfg|Fatty (change of) liver, not elsewhere classified|
K80.1|胆囊结石伴有其他胆囊炎|dnjsbyqtdny dsz dnjs|Calculus of gallbladder with other cholecystitis|胆石症 胆囊结石
K80.5|胆管结石不伴有胆管炎或胆囊炎|dgjsbbydgyhdny|Calculus of bile duct without cholangitis or cholecystitis|
K81.0|急性胆囊炎|jxdny|Acute cholecystitis|
K83.0|胆管炎|dgy|Cholangitis|
K85.9|急性胰腺炎|jxyxy|Acute pancreatitis, unspecified|
K86.1|慢性胰腺炎|mxyxy|Other chronic pancreatitis|
K92.0|呕血|ox|Haematemesis|
K92.1|黑便|hb|Melaena|
K92.2|胃肠出血|wccx xhdcx|Gastrointestinal haemorrhage, unspecified|消化道出血
L02.9|皮肤脓肿、疖和痈|pfnzjhy|Cutaneous abscess, furuncle and carbuncle, unspecified|
L03.9|蜂窝织炎|fwzy|Cellulitis, unspecified|
L20.9|特应性皮炎|tyxpy|Atopic dermatitis, unspecified|
L30.9|皮炎|py|Dermatitis, unspecified|
L40.9|银屑病|yxb|Psoriasis, unspecified|
L50.9|荨麻疹|qmz|Urticaria, unspecified|
L89.9|压疮|yc rc|Decubitus ulcer and pressure area, unspecified|褥疮
M05.9|血清反应阳性的类风湿关节炎|xqfyyxdlfsgjy|Seropositive rheumatoid arthritis, unspecified|
M10.9|痛风|tf|Gout, unspecified|
M16.9|髋关节病|kgjb kggjy|Coxarthrosis, unspecified|髋骨关节炎
M17.9|膝关节病|xgjb xggjy xgjgxgjy|Gonarthrosis, unspecified|膝骨关节炎 膝关节骨性关节炎
M32.9|系统性红斑狼疮|xtxhblc|Systemic lupus erythematosus, unspecified|
M35.0|干燥综合征［舍格伦］|gzzhzsgl|Sicca syndrome (Sjogren)|
M45|强直性脊柱炎|qzxjzy|Ankylosing spondylitis|
M47.1|脊椎关节强硬伴有脊髓病|jzgjqybyjsb|Other spondylosis with myelopathy|
M47.8|颈椎病|jzb|Other spondylosis|
M48.0|椎管狭窄|zgxz|Spinal stenosis|
M50.2|颈椎间盘移位|jzjpyw|Other cervical disc displacement|
M51.2|腰椎间盘移位|yzjpyw yzjptcz|Other specified intervertebral disc displacement|腰椎间盘突出症
M54.5|下背痛|xbt|Low back pain|
M62.5|肌肉消耗和萎缩|jrxhhws|Muscle wasting and atrophy, not elsewhere classified|
M75.0|肩周炎|jzy djj|Adhesive capsulitis of shoulder|冻结肩
M80.9|骨质疏松伴有病理性骨折|gzssbyblxgz|Osteoporosis with pathological fracture, unspecified|
M81.9|骨质疏松|gzss|Osteoporosis, unspecified|
M86.9|骨髓炎|gsy|Osteomyelitis, unspecified|
M87.9|骨坏死|ghs|Osteonecrosis, unspecified|
N02.8|IgA 肾病|igasb|IgA nephropathy|
N03.9|慢性肾炎综合征|mxsyzhz|Chronic nephritic syndrome, unspecified|
N04.9|肾病综合征|sbzhz|Nephrotic syndrome, unspecified|
N10|急性肾盂肾炎|jxsysy|Acute tubulo-interstitial nephritis|
N17.9|急性肾衰竭|jxssj jxsss|Acute renal failure, unspecified|急性肾损伤
N18.3|慢性肾脏病 3 期|mxszb3q|Chronic kidney disease, stage 3|
N18.5|慢性肾脏病 5 期|mxszb5q ndz|Chronic kidney disease, stage 5|尿毒症
N18.9|慢性肾脏病|mxszb|Chronic kidney disease, unspecified|
N20.0|肾结石|sjs|Calculus of kidney|
N20.1|输尿管结石|sngjs|Calculus of ureter|
N30.0|急性膀胱炎|jxpgy|Acute cystitis|
N32.8|膀胱过度活动症|pggdhdz|Overactive bladder|
N39.0|泌尿道感染|mndgr nlgr|Urinary tract infection, site not specified|尿路感染
N40|前列腺增生|qlxzs qlxfd|Hyperplasia of prostate|前列腺肥大
N41.1|慢性前列腺炎|mxqlxy|Chronic prostatitis|
N60.1|弥漫性囊性乳腺病|mmxnxrxb|Diffuse cystic mastopathy|
N63|乳房肿块|rfzk|Unspecified lump in breast|
N70.9|输卵管炎和卵巢炎|slgyhlcy|Salpingitis and oophoritis, unspecified|
N73.9|女性盆腔炎性疾病|nxpqyxjb|Female pelvic inflammatory disease, unspecified|
N76.0|急性阴道炎|jxydy|Acute vaginitis|
N80.9|子宫内膜异位症|zgnmywz|Endometriosis, unspecified|
N81.4|子宫阴道脱垂|zgydtc|Uterovaginal prolapse, unspecified|
N83.2|卵巢囊肿|lcnz|Other and unspecified ovarian cysts|
N84.0|子宫内膜息肉|zgnmxr|Polyp of corpus uteri|
N92.0|月经过多伴有规则周期|yjgdbygzzq|Excessive and frequent menstruation with regular cycle|
N93.9|异常子宫和阴道出血|yczghydcx|Abnormal uterine and vaginal bleeding, unspecified|
N95.1|绝经期和女性更年期状态|jjqhnxgnqzt|Menopausal and female climacteric states|
N97.9|女性不孕症|nxbyz|Female infertility, unspecified|
O00.9|异位妊娠|ywrs|Ectopic pregnancy, unspecified|
O03.9|自然流产|zrlc|Spontaneous abortion, complete or unspecified, without complication|
O14.1|重度子痫前期|zdzxqq|Severe pre-eclampsia|
O20.0|先兆流产|xzlc|Threatened abortion|
O24.4|妊娠期糖尿病|rsqtnb|Diabetes mellitus arising in pregnancy|
O34.2|子宫瘢痕的孕产妇医疗|zgbhdycfyl|Maternal care due to uterine scar from previous surgery|
O42.9|胎膜早破|tmzp|Premature rupture of membranes, unspecified|
O44.1|前置胎盘伴有出血|qztpbycx|Placenta praevia with haemorrhage|
O47.0|37 整周以前的假临产|37zzyqdjlc|False labour before 37 completed weeks of gestation|
O72.1|产后即时出血|chjscx|Other immediate postpartum haemorrhage|
O80.9|单胎顺产|dtsc zyrslc|Single spontaneous delivery, unspecified|足月妊娠临产
P07.3|早产婴儿|zcye|Other preterm infants|
P22.0|新生儿呼吸窘迫综合征|xsehxjpzhz|Respiratory distress syndrome of newborn|
P59.9|新生儿黄疸|xsehd|Neonatal jaundice, unspecified|
Q21.0|室间隔缺损|sjgqs|Ventricular septal defect|
Q21.1|房间隔缺损|fjgqs|Atrial septal defect|
Q25.0|动脉导管未闭|dmdgwb|Patent ductus arteriosus|
R04.2|咯血|kx|Haemoptysis|
R05|咳嗽|ks|Cough|
R07.4|胸痛|xt|Chest pain, unspecified|
R10.0|急腹症|jfz|Acute abdomen|
R10.4|腹痛|ft|Other and unspecified abdominal pain|
R13|吞咽困难|tykn|Dysphagia|
R31|血尿|xn|Unspecified haematuria|
R40.2|昏迷|hm|Coma, unspecified|
R42|头晕和眩晕|tyhxy|Dizziness and giddiness|
R47.0|言语困难和失语|yyknhsy|Dysphasia and aphasia|
R50.9|发热|fr|Fever, unspecified|
R51|头痛|tt|Headache|
R54|衰老|sl srzhz|Senility|衰弱综合征
R55|晕厥和虚脱|yjhxt|Syncope and collapse|
R56.0|热性惊厥|rxjj grjj|Febrile convulsions|高热惊厥
R57.0|心源性休克|xyxxk|Cardiogenic shock|
R57.2|脓毒性休克|ndxxk grxxk|Septic shock|感染性休克
R63.4|异常体重减轻|yctzjq|Abnormal weight loss|
R73.9|高血糖症|gxtz|Hyperglycaemia, unspecified|
R91|肺部阴影（肺结节）|fbyyfjj|Abnormal findings on diagnostic imaging of lung|
S02.9|颅骨和面骨骨折|lghmggz|Fracture of skull and facial bones, part unspecified|
S06.0|脑震荡|nzd|Concussion|
S06.5|创伤性硬膜下出血|csxymxcx|Traumatic subdural haemorrhage|
S06.9|颅内损伤|lnss|Intracranial injury, unspecified|
S22.3|肋骨骨折|lggz|Fracture of rib|
S27.0|创伤性气胸|csxqx|Traumatic pneumothorax|
S32.0|腰椎骨折|yzgz|Fracture of lumbar vertebra|
S36.0|脾损伤|pss|Injury of spleen|
S42.0|锁骨骨折|sggz|Fracture of clavicle|
S42.2|肱骨上端骨折|ggsdgz|Fracture of upper end of humerus|
S43.0|肩关节脱位|jgjtw|Dislocation of shoulder joint|
S52.5|桡骨下端骨折|rgxdgz rgydgz|Fracture of lower end of radius|桡骨远端骨折
S61.9|腕和手开放性伤口|whskfxsk|Open wound of wrist and hand, part unspecified|
S72.0|股骨颈骨折|ggjgz|Fracture of neck of femur|
S72.1|经股骨粗隆骨折|jggclgz ggzzjgz|Pertrochanteric fracture|股骨转子间骨折
S82.1|胫骨上端骨折|jgsdgz|Fracture of upper end of tibia|
S82.6|外踝骨折|whgz|Fracture of lateral malleolus|
S83.2|半月板撕裂，近期的|bybsljqd|Tear of meniscus, current|
S86.0|跟腱损伤|gjss|Injury of Achilles tendon|
S93.4|踝扭伤和劳损|hnshls|Sprain and strain of ankle|
T07|多处损伤|dcss|Unspecified multiple injuries|
T14.1|开放性伤口|kfxsk|Open wound of unspecified body region|
T18.9|消化道内异物|xhdnyw|Foreign body in alimentary tract, part unspecified|
T30.0|烧伤|ss|Burn of unspecified body region, unspecified degree|
T58|一氧化碳的毒性效应|yyhtddxxy|Toxic effect of carbon monoxide|
T60.0|有机磷和氨基甲酸酯杀虫剂的毒性效应|yjlhajjszscjddxxy|Toxic effect of organophosphate and carbamate insecticides|
T67.0|中暑和日射病|zshrsb|Heatstroke and sunstroke|
T78.2|过敏性休克|gmxxk|Anaphylactic shock, unspecified|
T81.4|操作后感染|czhgr|Infection following a procedure, not elsewhere classified|
U07.1|新型冠状病毒感染|xxgzbdgr xg|COVID-19, virus identified|新冠
Z00.0|一般性医学检查|ybxyxjc|General medical examination|
Z03.9|可疑疾病的观察|kyjbdgc|Observation for suspected disease or condition, unspecified|
Z34.9|正常妊娠监督|zcrsjd|Supervision of normal pregnancy, unspecified|
Z47.9|矫形外科的随诊医疗|jxwkdszyl|Orthopaedic follow-up care, unspecified|
Z50.1|物理治疗|wlzl|Other physical therapy|
Z50.9|康复医疗|kfyl|Care involving use of rehabilitation procedure, unspecified|
Z51.1|肿瘤化学治疗疗程|zlhxzllc|Chemotherapy session for neoplasm|
Z51.5|姑息医疗|gxyl anlh lzgh|Palliative care|安宁疗护 临终关怀
Z54.0|手术后恢复期|sshhfq|Convalescence following surgery|
Z74.0|长期卧床|cqwc|Reduced mobility|
Z95.5|具有冠状血管成形术植入物和移植物|jygzxgcxszrwhyzw zjsh pcish|Presence of coronary angioplasty implant and graft|支架术后 PCI术后
Z96.6|具有矫形外科的关节植入物|jyjxwkdgjzrw kgjzhsh xgjzhsh|Presence of orthopaedic joint implants|髋关节置换术后 膝关节置换术后
Z99.2|依赖肾透析|ylstx|Dependence on renal dialysis|
`;
