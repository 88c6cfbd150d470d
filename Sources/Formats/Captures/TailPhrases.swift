/// Phrases that follow an article or are between its parts, separated by "|": English, Spanish, French, German,
/// Portuguese, Italian, Dutch, Polish, the Nordic languages, Finnish, Czech, Russian, Ukrainian, Turkish, Indonesian,
/// Greek, Hungarian, Romanian, Catalan, Chinese, Japanese, Korean, Arabic, Vietnamese.
let tailPhrases: [(Cue, String)] = [
  (
    .related,
    """
    related posts|related articles|related stories|related news|related content|related reading|related coverage|\
    related topics|related links|related|you may also like|you might also like|you may like|you might like|\
    you may be interested in|you might be interested in|you may also enjoy|you might also enjoy|more from author|more from|\
    more from this author|more from the author|more stories|more news|more articles|more like this|more posts|\
    more on this story|more in this section|more to read|more to explore|more coverage|similar posts|\
    similar articles|similar stories|recommended|recommended for you|recommended reading|recommended stories|\
    recommended articles|recent posts|recent articles|recent stories|latest posts|latest news|latest stories|\
    latest articles|trending|trending now|trending stories|most popular|most read|most viewed|popular posts|\
    popular stories|popular articles|popular now|editors picks|editor s picks|editor s choice|featured posts|\
    featured stories|read next|up next|what to read next|keep reading|further reading|see also|don t miss|must read|\
    other stories|other articles|other news|top stories|top news|from around the web|sponsored stories|\
    promoted stories|around the web|our latest stories|also read|also on|in other news|our picks|
    artículos relacionados|entradas relacionadas|noticias relacionadas|notas relacionadas|contenido relacionado|\
    publicaciones relacionadas|posts relacionados|relacionadas|relacionado|relacionados|también te puede interesar|\
    te puede interesar|también te puede gustar|te puede gustar|también puede interesarle|le puede interesar|\
    quizás te interese|tal vez te interese|te podría interesar|te recomendamos|más noticias|más artículos|\
    más del autor|más de este autor|más leídas|lo más leído|lo más visto|últimas noticias|más en|más sobre|\
    entradas similares|artículos similares|otras noticias|lea también|ver también|no te pierdas|
    articles similaires|articles liés|articles associés|articles relatifs|sur le même sujet|sur le même thème|\
    à lire aussi|lire aussi|à lire également|à lire ensuite|vous aimerez aussi|vous aimerez peut être|\
    vous pourriez aussi aimer|vous pourriez être intéressé|cela pourrait vous intéresser|ça peut vous intéresser|\
    ceci peut vous intéresser|plus d articles|d autres articles|autres articles|plus de l auteur|du même auteur|\
    dans la même rubrique|dans la même catégorie|articles récents|derniers articles|les plus lus|les plus populaires|\
    à découvrir aussi|voir aussi|pour aller plus loin|contenus similaires|articles connexes|publications similaires|\
    à ne pas manquer|plus sur ce sujet|
    ähnliche artikel|ähnliche beiträge|ähnliche themen|verwandte artikel|verwandte beiträge|verwandte themen|\
    weitere artikel|weitere beiträge|weitere nachrichten|weitere meldungen|weitere themen|mehr zum thema|\
    mehr vom autor|mehr von diesem autor|mehr aus|mehr artikel|das könnte sie auch interessieren|\
    das könnte dich auch interessieren|das könnte dir auch gefallen|das könnte ihnen auch gefallen|\
    das könnte dich interessieren|auch interessant|lesen sie auch|lies auch|lesen sie mehr|neueste beiträge|\
    aktuelle beiträge|letzte beiträge|meistgelesen|meistgelesene artikel|beliebte beiträge|zum weiterlesen|\
    passend dazu|passend zum thema|siehe auch|empfohlene artikel|unsere empfehlungen|
    """
  ),
  (
    .related,
    """
    artigos relacionados|posts relacionados|notícias relacionadas|matérias relacionadas|conteúdo relacionado|\
    publicações relacionadas|você pode gostar|você pode gostar também|você também pode gostar|\
    você pode se interessar|você pode estar interessado|talvez você goste|pode gostar também|também pode gostar|\
    pode também gostar|mais do autor|mais notícias|mais artigos|mais lidas|mais lidos|últimas notícias|leia também|\
    leia mais|veja também|saiba mais|recomendados|recomendado para você|outras notícias|artigos recentes|
    articoli correlati|articoli simili|post correlati|notizie correlate|contenuti correlati|potrebbe interessarti|\
    potrebbe interessarti anche|ti potrebbe interessare|ti potrebbe interessare anche|ti potrebbe piacere|\
    potrebbero interessarti|potrebbe anche piacerti|potrebbe piacerti|leggi anche|vedi anche|altro dall autore|\
    altri articoli|dello stesso autore|articoli recenti|ultime notizie|i più letti|più letti|da non perdere|correlati|
    gerelateerde berichten|gerelateerde artikelen|gerelateerd|gerelateerd nieuws|verwante artikelen|\
    dit vind je misschien ook leuk|misschien vind je dit ook leuk|vind je misschien ook leuk|\
    misschien vind je dit ook interessant|dit vind je misschien ook interessant|meer van deze auteur|meer artikelen|\
    meer nieuws|meer over|meer lezen|lees ook|lees meer|lees verder|meest gelezen|recente berichten|andere artikelen|\
    ook interessant|aanbevolen|
    podobne artykuły|podobne wpisy|podobne posty|podobne|powiązane artykuły|powiązane wpisy|powiązane posty|\
    powiązane|zobacz także|zobacz też|zobacz również|przeczytaj także|przeczytaj też|przeczytaj również|czytaj także|\
    czytaj też|czytaj również|czytaj więcej|może ci się spodobać|może cię zainteresować|to może cię zainteresować|\
    mogą cię zainteresować|polecane|polecamy|polecane artykuły|więcej od autora|więcej artykułów|inne artykuły|\
    ostatnie wpisy|najnowsze wpisy|najczęściej czytane|najpopularniejsze|warto przeczytać|
    relaterade artiklar|relaterade inlägg|relaterat|relaterade nyheter|liknande|liknande artiklar|liknande inlägg|\
    läs också|läs även|läs mer|läs vidare|mer från|mer om|du kanske också gillar|du kanske gillar|\
    du kanske också är intresserad av|fler artiklar|mest läst|mest lästa|senaste inläggen|senaste nytt|missa inte|
    relaterte artikler|relaterte innlegg|relaterte saker|relaterte|relatert|lignende artikler|lignende innlegg|\
    les også|les mer|les videre|du liker kanske også|du vil kanskje også like|du liker kanskje også|\
    kanskje du også liker|mer fra|flere saker|flere artikler|siste innlegg|siste nytt|mest lest|andre saker|
    relaterede artikler|relaterede indlæg|relateret|relaterede|lignende indlæg|læs også|læs mere|læs videre|\
    måske vil du også synes om|du vil måske også kunne lide|du kan måske også lide|mere fra|flere artikler|seneste nyt|\
    seneste indlæg|mest læste|
    aiheeseen liittyvät|aiheeseen liittyvää|lue myös|samankaltaiset artikkelit|saatat pitää myös|lue lisää|luetuimmat|\
    lisää aiheesta|sinua saattaa kiinnostaa|
    """
  ),
  (
    .related,
    """
    související články|podobné články|související|čtěte také|čtěte dále|přečtěte si také|mohlo by vás zajímat|\
    mohlo by se vám líbit|další články|nejčtenější|súvisiace články|mohlo by vás zaujímať|prečítajte si aj|
    похожие записи|похожие статьи|похожие материалы|похожие новости|похожее|связанные записи|связанные статьи|\
    по теме|материалы по теме|новости по теме|статьи по теме|читайте также|читать также|читайте ещё|смотрите также|\
    вам может понравиться|вам также может понравиться|вам может быть интересно|вам будет интересно|это интересно|\
    ещё по теме|другие новости|другие статьи|последние новости|последние записи|свежие записи|рекомендуем|\
    рекомендуем прочитать|самое читаемое|популярное|популярные записи|еще от автора|больше от автора|
    схожі записи|схожі статті|схожі новини|пов язані статті|пов язані записи|читайте також|вас може зацікавити|\
    вам може сподобатися|дивіться також|за темою|по темі|останні новини|більше від автора|
    подобни статии|свързани статии|свързани публикации|прочетете още|още по темата|вижте също|
    ilgili yazılar|ilgili haberler|ilgili içerikler|ilgili makaleler|benzer yazılar|benzer haberler|benzer içerikler|\
    bunlar da ilginizi çekebilir|ilginizi çekebilir|ilginizi çekebilecek diğer içerikler|bunları da beğenebilirsiniz|\
    hoşunuza gidebilir|ayrıca okuyun|bunu da oku|diğer haberler|diğer yazılar|son yazılar|son haberler|\
    yazarın diğer yazıları|yazarın diğer haberleri|en çok okunanlar|önerilen|önerilen haberler|
    artikel terkait|berita terkait|artikel lainnya|berita lainnya|berita lain|artikel lain|baca juga|baca selengkapnya|\
    artikel serupa|pos terkait|postingan terkait|tulisan terkait|anda mungkin juga menyukai|mungkin anda suka|\
    mungkin anda menyukai|anda mungkin suka|terkait|rekomendasi|rekomendasi untuk anda|terpopuler|berita terkini|\
    berita terbaru|artikel terbaru|lainnya dari penulis|lagi dari pengarang|simak juga|lihat juga|artikel berkaitan|
    σχετικά άρθρα|παρόμοια άρθρα|διαβάστε επίσης|δείτε επίσης|διαβάστε ακόμη|ίσως σας ενδιαφέρει|\
    μπορεί να σας αρέσει|περισσότερα από τον συντάκτη|σχετικές αναρτήσεις|
    kapcsolódó cikkek|kapcsolódó bejegyzések|kapcsolódó|hasonló cikkek|hasonló bejegyzések|ez is érdekelhet|\
    ezek is érdekelhetik|ez is érdekelheti|olvasd el ezt is|olvassa el ezt is|további cikkek|a szerző további cikkei|\
    ajánlott cikkek|legolvasottabb|
    articole similare|articole conexe|articole asemănătoare|citește și|citeşte şi|te ar putea interesa|\
    s ar putea să ți placă|postări similare|alte articole|mai multe de la autor|știri similare|vezi și|
    articles relacionats|entrades relacionades|notícies relacionades|també et pot interessar|et pot interessar|\
    llegiu també|més de l autor|povezani članci|slični članci|više od autora|povezane vijesti|сродни чланци|
    相关文章|相关阅读|相关新闻|相关推荐|相关内容|相关报道|推荐阅读|延伸阅读|猜你喜欢|你可能喜欢|您可能喜欢|\
    您可能感兴趣|你可能感兴趣|你可能也喜欢|您可能也喜欢|更多文章|更多新闻|热门文章|最新文章|热门推荐|为你推荐|\
    相關文章|相關閱讀|相關新聞|推薦閱讀|延伸閱讀|你可能也會喜歡|您可能也喜歡|猜你喜歡|更多文章|熱門文章|
    関連記事|関連ニュース|関連する記事|関連|おすすめ記事|おすすめ|あわせて読みたい|合わせて読みたい|\
    こちらもおすすめ|人気記事|最新記事|この記事もおすすめ|あなたにおすすめ|
    관련 기사|관련기사|관련 글|관련글|관련 뉴스|관련 포스트|추천 기사|추천 글|함께 보면 좋은|많이 본 뉴스|\
    인기 기사|최신 기사|다른 기사|이 기사도|이런 글은 어때요|
    مقالات ذات صلة|مواضيع ذات صلة|أخبار ذات صلة|ذات صلة|اقرأ أيضا|اقرأ أيضاً|اقرا ايضا|قد يعجبك أيضا|\
    قد يعجبك أيضاً|ربما يعجبك|مقالات مشابهة|مواضيع مشابهة|المزيد من|شاهد أيضا|الأكثر قراءة|
    bài viết liên quan|tin liên quan|có thể bạn quan tâm|bạn có thể thích|xem thêm|đọc thêm|bài liên quan|\
    संबंधित खबरें|यह भी पढ़ें|बंधित|บทความที่เกี่ยวข้อง|ข่าวที่เกี่ยวข้อง
    """
  ),
  (
    .inlineRelated,
    """
    read also|also read|read more|see also|read next|related story|related article|more on this|don t miss|read|
    lea también|lee también|leer también|lea además|te puede interesar|puede leer|vea también|lee además|
    lire aussi|à lire aussi|lisez aussi|à lire également|lire également|
    lesen sie auch|lies auch|auch lesen|lesen sie auch hier|mehr dazu|lesen sie hier|auch interessant|
    leia também|leia mais|veja também|leia ainda|ler também|
    leggi anche|vedi anche|leggi pure|lees ook|lees verder|lees meer|bekijk ook|
    czytaj też|czytaj także|czytaj również|zobacz też|zobacz także|zobacz również|przeczytaj także|przeczytaj też|\
    przeczytaj również|czytaj więcej|
    läs också|läs även|läs mer|les også|les mer|læs også|læs mere|lue myös|čtěte také|přečtěte si také|čtěte dále|
    читайте также|смотрите также|читайте ещё|читать также|читайте по теме|читайте також|дивіться також|
    ayrıca okuyun|ayrıca bakınız|bunu da okuyun|ilgili haber|baca juga|simak juga|baca pula|lihat juga|
    διαβάστε επίσης|δείτε επίσης|διαβάστε ακόμη|διαβάστε και|olvasta már|olvasd el ezt is|ezt olvasta már|kapcsolódó|
    citește și|citiți și|vezi și|llegiu també|pročitajte i|pročitaj još|
    相关阅读|延伸阅读|另请阅读|另見|延伸閱讀|推荐阅读|関連記事|あわせて読みたい|合わせて読みたい|関連|관련 기사|관련기사|\
    함께 읽기|اقرأ أيضا|اقرأ أيضاً|اقرا ايضا|إقرأ أيضاً|شاهد أيضا|xem thêm|đọc thêm|यह भी पढ़ें
    """
  ),
]
