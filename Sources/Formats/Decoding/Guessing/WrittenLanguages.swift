/// What a text in a language is made of beyond ASCII.
struct WrittenLanguage {
  let tag: String
  /// Its letters beyond ASCII in lower case, the commonest first.
  let letters: String
  /// Its commonest words of two letters or more.
  let words: String

  init(_ tag: String, _ letters: String, _ words: String = "") {
    self.tag = tag
    self.letters = letters
    self.words = words
  }
}

/// Languages in Latin letters, which any charset has in part.
let latinLanguages: [WrittenLanguage] = [
  WrittenLanguage("en", "éèêëïöüçñàáóâîô"),
  WrittenLanguage("es", "óíáéñúü", "también más está según años después además así aquí días qué él"),
  WrittenLanguage("fr", "éèàêçùôîâûœëïÿæ", "même après très où déjà été être années près deux plus sans fait"),
  WrittenLanguage("de", "üäöß", "für über können müssen würde während könnte größte"),
  WrittenLanguage("pt", "ãçáéóíêõúâàôü", "não são também até já está três após além será você há anos"),
  WrittenLanguage("it", "àèéùòìî", "più è già però così perché può città anche sarà"),
  WrittenLanguage("nl", "ëéïèöüêóá", "één geïnteresseerd ook hun naar meer twee"),
  WrittenLanguage("pl", "łąężśóćńź", "się są że będzie został także już przed będą które"),
  WrittenLanguage("sv", "äåöéàü", "på är från för också även år når två då många"),
  WrittenLanguage("nb", "åøæéòôê", "på også når år både få må nå være første"),
  WrittenLanguage("da", "åøæéü", "på også når år både få må være første"),
  WrittenLanguage("fi", "äöåšž", "että myös ei sekä tämä mitä kävi vielä jälkeen"),
  WrittenLanguage("cs", "áíéěřčýžšůúďťňó", "že byl podle které také při již může další společnosti"),
  WrittenLanguage("sk", "áíéčýžšľťúôňďäóĺŕ", "že aj podľa ktoré sú už môže pri ďalšie"),
  WrittenLanguage("tr", "ıüşğçöâîûi̇", "için çok olduğunu değil göre büyük önce şöyle yüzde"),
  WrittenLanguage("id", "éè"),
  WrittenLanguage("hu", "áéíóöőüűú", "és hogy több után között nélkül még két első első"),
  WrittenLanguage("ro", "ăâîșțşţ", "și că fără până după când între către şi într"),
  WrittenLanguage("ca", "àèéíòóúüïç·", "més també però això després és són"),
  WrittenLanguage("hr", "čćžšđ", "što više već još može između kuće reći će"),
  WrittenLanguage("sl", "čšž", "je in da se na za ki pa so tudi ne pri po ob več še že lahko bodo bil kot"),
  WrittenLanguage("et", "äõüöšž", "ja on ei et see oli ka kui või mis ning aga oma selle kes pärast üle"),
  WrittenLanguage("lv", "āīēšūņļžčķģ", "un ir ar no par uz ka tas arī kas gan bet pēc kā šo tika līdz"),
  WrittenLanguage("lt", "ėųšįžąūčę", "ir kad yra su tai buvo kaip bet po dar jau už iš į taip nuo metų"),
  WrittenLanguage("is", "íáðóúéþöæý", "og að er um sem til við en það ekki fyrir var með því hann frá"),
  WrittenLanguage("sq", "ëç", "dhe të në për një me se nga është që ka do më si"),
  WrittenLanguage("ga", "áéíóú", "agus an na ar go bhí le sé tá seo sin"),
  WrittenLanguage("cy", "ŵŷâêîôûá", "yn yr ac ar wedi mae ei gan fod bod hyn"),
  WrittenLanguage("mt", "ħżġċàù", "li il ta fil għal kien dan hija ma minn"),
  WrittenLanguage("eo", "ĉĝĥĵŝŭ", "la kaj de en estas ke mi vi al ne por kun pri"),
  WrittenLanguage("gl", "óíáéñúü", "que non unha máis tamén polo foi está"),
  WrittenLanguage("eu", "ñ", "eta da ez bat dute zen izan du baina ere"),
  WrittenLanguage("af", "êëéïôû", "die van het is en nie te dat vir wat sê"),
  WrittenLanguage("fo", "íáðóúøæý", "og at er tað sum ikki við fyri var"),
  WrittenLanguage(
    "vi", "đươăâêô\u{301}\u{300}\u{309}\u{303}\u{323}àáảãạ", "của và là có được không người đã những với trong cho"),
]

/// Languages in other alphabets; all letters of each.
let otherLanguages: [WrittenLanguage] = [
  WrittenLanguage("ru", "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),
  WrittenLanguage("uk", "оаниіетврслкдумпязьбгчйхжцїюєшщфґ"),
  WrittenLanguage("bg", "аоиетнрсвлдкпмзугячъбцжйхщфшюь"),
  WrittenLanguage(
    "sr", "аиоенрсјтукдвлмпзгбчшцхжћњђљфџ",
    "је се на да са за од што не као или али који која није ће био после године према због"),
  WrittenLanguage(
    "mk", "аоиенртсвдкулпмзгјбчшцжхќфѓџњљѕ", "на во се за од да со што ќе не кои ги но како при тоа по беше"),
  WrittenLanguage(
    "be", "аніеыртосяклудпмўзвбгцшчйьхжюэфё", "на не што як для гэта па за да ад ці але быў яго якія пра таксама"),
  WrittenLanguage(
    "el", "αοιετσνηυρπκμλςωδίγόάθέχήφβύώξζψϊϋΐΰ",
    "και το του της να για με από που στο την τη των στην τα οι τον σε ότι θα είναι δεν μια στον έχει τις στη ένα"),
  WrittenLanguage(
    "he", "יוהלארתמבשנעדחקםפכגטסזצןךףץ\u{5B0}\u{5B8}\u{5B7}",
    "של את על לא הוא עם זה כי גם או אל אם היא יותר כל לאחר היה אני כדי בין"),
  WrittenLanguage("ar", "اليمنرتبودعةهسفكقحأشجىصخطإذضزئغثءؤآظ\u{64B}\u{64E}\u{650}\u{651}"),
  WrittenLanguage("fa", "اینردهمتوبشسکلزفگعخقحجچپآصئطذضغظثءأژ"),
  WrittenLanguage(
    "th",
    "านรกอเงยวมลสทดตคปพขบหแจชใไโซถผธณภศษฐญฟฉฝฤ" + "\u{E31}\u{E32}\u{E33}\u{E34}\u{E35}\u{E37}\u{E38}\u{E39}"
      + "\u{E48}\u{E49}\u{E47}\u{E4C}\u{E36}\u{E4A}\u{E4B}ะๆฯ"),
]

/// Han characters of Chinese in both forms, of Japanese, and Korean syllables, the commonest of each.
enum CommonSigns {
  static let simplified = """
    的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日\
    于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长把加新关与全民市部政府总理第间高现实进建重开法\
    业产体外内定分量水化力机被此次因最特等更表其关系合同工资者通车海港口城月期二四五六七八九百千万亿路区员将报告比种相或由点世界记者社会美军\
    党战后北京南东西华德英法俄日韩朝鲜台湾香省州县镇村街居民议周星今昨明早晚春夏秋冬决投票赞过半数支持反对计划项目程开始结束计\
    元价格经济金融银行股市场企业公司责任负据悉表示指称认应该需求问题解答什原情况况变化影响作用方面位置及提供服务安全警察案件院医学校教育生活\
    电话网络信息技术科研究展览会议论坛讨论谈判协定签署条约法律规则制度改革放气候环境保护能源石油煤炭风雨雪温度交通运输桥梁修复重再次打三关闭开放居
    """
  static let traditional = """
    的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡裏後小麼心多天而能好都然沒日\
    於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長把加新關與全民市部政府總理第間高現實進建重法\
    業產體外內定分量水化力機被此次因最特等更表其係合工資者通車海港口城月期二四五六七八九百千萬億路區員將報告比種相或由點世界記社美軍\
    黨戰北京南東西華德英俄韓朝鮮台臺灣香省州縣鎮村街居議週星今昨明早晚春夏秋冬決投票贊半數支持反計劃項目程始結束\
    元價格濟金融銀股場企司責任負據表示指稱認應該需求問題解答什原情況變影響位置及提供服務安警察案件院醫校教育活\
    電話網絡信息技術科研究展覽論壇討談判協簽署條約律規則制度改革放氣候環境保護能源石油風雨雪溫運輸橋樑修復再閉
    """
  static let japanese = """
    日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞\
    食車何南万毎白天母火右読友左休父雨会同事自社発者地業方新場員立開手力問代明動京目通言理体田主題意不作用度強公持野以思家世多正安院\
    心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字\
    議市長政府党選挙決定経済関係対全部内相定回米合法化表最現調査機民主戦連性向制税区県都府総支援約束民間港湾工期委員会週火曜市民発表再橋住会合\
    説述伝報記取材受結果必要影響予算計画進記録協力解決策実施検討
    """
  static let korean = """
    이다는을의에가고하지사도은로시기리어한아를자서나인으대전일수그부해정스있보여상과라제장원게주구만오비들면성안조소치용민국방동무관\
    세선했와경요계공위당신적연우진교생문학회간되같데까것물개마실단모내저중말분차발통역반내없할며결설심금력었습니까화업열저입출년월시\
    거유두때체또재속산현네러미노명법식추가람터더최강직등운각포트테후불북남서울려천양추항류약초매파항구배타복즈르했던졌된될였으며려봐
    """
}
