import Articles

/// The month, 1…12, that a folded word names in any of the languages below; `nil` for other words.
func month(named word: String) -> Int? { monthsByName[word] }

private let monthsByName: [String: Int] = {
  var months: [String: Int] = [:]
  for (index, names) in namesByMonth.enumerated() {
    for name in names.split(separator: " ") { months[name.folded] = index + 1 }
  }
  return months
}()

/// Full and short names, nominative and the case that dates use: English, German, French, Spanish, Portuguese, Italian,
/// Dutch, Polish, Swedish, Norwegian and Danish, Finnish, Czech, Russian, Ukrainian, Turkish, Indonesian, Greek,
/// Hungarian, Arabic (two sets), Romanian, Catalan, Bulgarian, Hindi.
private let namesByMonth: [String] = [
  """
  january jan januar jänner enero ene janvier janv janeiro gennaio gen januari styczeń stycznia sty tammikuu \
  tammikuuta tammikuun leden ledna led январь января янв січень січня січ ocak oca ιανουάριος ιανουαρίου ιαν január \
  يناير ianuarie gener януари जनवरी
  """,
  """
  february feb febr februar febrero février févr fév fevereiro fev febbraio febbr februari februári luty lutego lut helmikuu \
  helmikuuta helmikuun únor února úno февраль февраля фев февр лютий лютого лют şubat şub φεβρουάριος φεβρουαρίου φεβ \
  február فبراير شباط februarie febrer февруари फ़रवरी फरवरी pebruari
  """,
  """
  march mar märz mrz marzo μαώ mars março maart mrt marzec marca maaliskuu maaliskuuta maaliskuun březen března bře март \
  марта мар березень березня бер mart maret μάρτιος μαρτίου μαρ március márc مارس آذار martie març मार्च
  """,
  """
  april apr abril abr avril avr aprile kwiecień kwietnia kwi huhtikuu huhtikuuta huhtikuun duben dubna dub апрель \
  апреля апр квітень квітня кві nisan nis απρίλιος απριλίου απρ április ápr أبريل ابريل نيسان aprilie април अप्रैल
  """,
  """
  may mai mayo maio maggio mag mei maj maja toukokuu toukokuuta toukokuun květen května kvě май мая травень травня тра \
  mayıs μάιος μαΐου μαϊ május máujus máj مايو أيار ايار maig मई
  """,
  """
  june jun juni junio juin junho giugno giu czerwiec czerwca cze kesäkuu kesäkuuta kesäkuun červen června čvn июнь \
  июня июн червень червня чер haziran haz ιον ιούνιος ιουνίου ιουν június jún يونيو حزيران iunie juny юни जून
  """,
  """
  july jul juli julio juillet juil julho luglio lug lipiec lipca lip heinäkuu heinäkuuta heinäkuun červenec července \
  čvc июль июля июл липень липня temmuz tem ιολ ιούλιος ιουλίου ιουλ július júl يوليو تموز iulie juliol юли जुलाई
  """,
  """
  august aug agosto ago août aoû agustus agt agu ags augustus sierpień sierpnia sie elokuu elokuuta elokuun srpen \
  srpna srp август августа авг серпень серпня сер ağustos ağu αύγουστος αυγούστου αυγ augusztus أغسطس اغسطس آب agost \
  अगस्त augusti
  """,
  """
  september sep sept septiembre setiembre septembre setembro set settembre sett wrzesień września wrz syyskuu \
  syyskuuta syyskuun září zář сентябрь сентября сен сент вересень вересня вер eylül eyl σεπτέμβριος σεπτεμβρίου σεπ \
  szeptember szept سبتمبر أيلول ايلول septembrie septembrer setembre септември सितंबर सितम्बर
  """,
  """
  october oct oktober okt octubre octobre outubro out ottobre ott październik października paź lokakuu lokakuuta \
  lokakuun říjen října říj октябрь октября окт жовтень жовтня жов ekim eki οκτώβριος οκτωβρίου οκτ október أكتوبر \
  اكتوبر octombrie октомври अक्टूबर
  """,
  """
  november nov noviembre novembre novembro listopad listopada lis marraskuu marraskuuta marraskuun listopadu ноябрь \
  ноября ноя нояб листопад листопада лис kasım kas νοέμβριος νοεμβρίου νοε نوفمبر noiembrie ноември नवंबर नवम्बर nop \
  nopember
  """,
  """
  december dec dezember dez diciembre dic décembre déc dezembro dicembre grudzień grudnia gru joulukuu joulukuuta \
  joulukuun prosinec prosince pro декабрь декабря дек грудень грудня гру aralık ara δεκέμβριος δεκεμβρίου δεκ desember \
  des ديسمبر decembrie desembre декември दिसंबर दिसम्बर
  """,
]
