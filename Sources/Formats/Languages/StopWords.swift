import Articles

/// The commonest words of languages that share a script, by language tag.
let stopWords: [(language: String, words: Set<String>)] = stopWordLists.map { language, words in
  (language, Set(words.split(separator: " ").map(\.folded)))
}

/// The same words as they are written, by language tag.
let stopWordForms: [String: [String]] = Dictionary(
  stopWordLists.map { ($0, $1.split(separator: " ").map(String.init)) }, uniquingKeysWith: +)

/// All words of `stopWords`. Running text is full of them; menus and headlines are not.
let allStopWords: Set<String> = stopWords.reduce(into: []) { $0.formUnion($1.words) }

private let stopWordLists: [(String, String)] = [
  (
    "en",
    """
    the of and to in that is was for on with as it be by at from this have has had are were not but his her they which \
    their an will would been who said or its he she we you after more about when what there can
    """
  ),
  (
    "es",
    """
    el la de que y en los del las un por con una para su al es lo como más pero sus le ya este sí porque esta entre \
    cuando muy sin sobre también me hasta hay donde desde fue ha han son está según tras
    """
  ),
  (
    "fr",
    """
    le la les de des du et à un une est en que qui dans pour au par sur pas plus ce il elle ne se son sa ses aux avec \
    sont mais nous vous cette été comme ont leur ou après d l qu c s n
    """
  ),
  (
    "de",
    """
    der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass \
    sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
    """
  ),
  (
    "pt",
    """
    o a os as de que e do da em um para com não uma no na por mais dos das se como mas foi ao ele tem seu sua ou ser \
    quando muito há nos já está eu também só pelo pela até isso são à às você entre depois sem mesmo aos
    """
  ),
  (
    "it",
    """
    il lo la i gli le di che e a un una in per con non è si da del della dei delle nel al alla come più ma anche sono \
    ha dal dalla sul o questo se ci suo loro essere stato nella degli hanno tra anni perché
    """
  ),
  (
    "nl",
    """
    de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij door naar uit hij ze wordt werd nog \
    dan over heeft zich of meer worden deze hebben tot was haar die kan geen jaar
    """
  ),
  (
    "pl",
    """
    i w z na do nie się że to jest o jak po za od dla ale co przez tym są oraz przy był było może być tego który które \
    która tylko już ze jego jej ich roku także czy tak będzie pod lub
    """
  ),
  (
    "sv",
    """
    och att det i en som är av för på med den till inte har de ett om var men sig så från vi kan när år han hon efter \
    också eller nu ska skulle mot vid under ut över hade
    """
  ),
  (
    "nb",
    """
    og i det er på som en til å av for at med de ikke den har om et var fra men han vi ble blir også seg så etter ved \
    kan eller nå være skal mot sier hadde hun noe opp over ut
    """
  ),
  (
    "da",
    """
    og i det er på som en til at af for med de ikke den har om et var fra men han vi blev bliver også sig så efter ved \
    kan eller nu være skal mod siger havde hun noget op over ud jeg der
    """
  ),
  (
    "fi",
    """
    ja on ei että se oli hän mutta ovat kun myös tai sen olla joka jos ole kuin mukaan vuoden niin vain nyt jo sekä jotka \
    voi mitä sitä tämä ollut kanssa jälkeen vielä ne koska siitä
    """
  ),
  (
    "cs",
    """
    a v se na je že o s z do i to k ve pro za by ale si po jako podle od jsou který které která jeho byl bylo byla při už \
    tak nebo jen také roku až není co před bude být
    """
  ),
  (
    "sk",
    """
    a v sa na je že o s z do aj to k vo pre za by ale si po ako podľa od sú ktorý ktoré ktorá jeho bol bolo bola pri už \
    tak alebo len tiež roku až nie čo pred bude byť
    """
  ),
  (
    "tr",
    """
    ve bir bu da de için ile olarak çok daha olan gibi en ne o ancak ama sonra kadar her var ise değil olduğu ya iki ki \
    mi diye göre şey hem yıl oldu etti tarafından
    """
  ),
  (
    "id",
    """
    yang dan di ini itu dengan untuk dari dalam pada tidak akan adalah oleh ke juga sebagai telah mereka ada kata karena \
    bisa saat atau lebih tersebut para sudah kami dia saya menjadi hingga harus tahun seperti bahwa
    """
  ),
  (
    "hu",
    """
    a az és hogy nem is egy meg ez már csak volt de azt el még mint ki van szerint fel be ezt vagy lesz kell után ha pedig \
    volna lehet minden több majd sem aki ami amely
    """
  ),
  (
    "ro",
    """
    și de în a la cu că nu pe o un din care este pentru mai au s fost sunt se ce prin sau fi dar lui după ca al ale ai \
    această acest anul către fără
    """
  ),
  (
    "ca",
    """
    el la els les de i a que en un una per amb és no del dels al als es ha més com però aquest aquesta són també va han \
    seva seu entre quan sobre ja fins perquè
    """
  ),
  (
    "hr",
    """
    i u je na se da su za od s o što ne a kako iz ili te bi ali koji koja koje nije će do po bio kao to samo više već \
    godine prema ga nakon jer još
    """
  ),
  (
    "vi",
    """
    và của là có được cho trong không với các một những người này đã khi để từ ra cũng tại về năm đến như sẽ ông vào \
    nhiều theo hơn
    """
  ),
  (
    "ru",
    """
    и в не на я что с он а как то по это но из за у от о для его к же бы так до вы все их был были мы была также уже или \
    года только после при она если может чтобы который
    """
  ),
  (
    "uk",
    """
    і в не на що з та у до за як це про від його але для по він є також й року під вже які який яка був були має щоб або \
    ще тільки після якщо її при цього
    """
  ),
  (
    "bg",
    """
    и на да в за се е от не с че са по като това до си ще но към или след при който която които беше има през му бе още \
    само така само той
    """
  ),
  (
    "ar",
    """
    في من على إلى أن عن التي الذي مع هذا هذه ما كان لا بعد أو كما بين قد ذلك قال كل وقد خلال حتى إن لم أنه وكان منذ عند
    """
  ),
  (
    "fa",
    """
    و در به از که این را با است برای آن یک خود تا بر هم نیز شد بود شده می کرد های ها است وی
    """
  ),
]
