/// Phrases around an article's text that are not about other articles; languages as in `tailPhrases`.
let noticePhrases: [(Cue, String)] = [
  (
    .navigation,
    """
    home|homepage|home page|skip to content|skip to main content|skip to navigation|jump to content|menu|main menu|\
    primary menu|search|search for|search this site|site search|log in|login|sign in|sign up|register|subscribe|\
    subscribe now|my account|account|toggle navigation|open menu|close menu|close|open search|show search|sections|\
    you are here|you are at|back to top|scroll to top|go to top|contact|contact us|about|about us|sitemap|site map|\
    site index|rss|advertise|advertise with us|careers|help|faq|today s paper|live tv|breaking news|breaking|
    inicio|portada|saltar al contenido|ir al contenido|menú|menú principal|buscar|búsqueda|iniciar sesión|\
    ingresar|regístrate|suscríbete|suscribirse|contacto|quiénes somos|volver arriba|ir arriba|estás aquí|
    accueil|aller au contenu|passer au contenu|aller au contenu principal|rechercher|recherche|se connecter|\
    connexion|s abonner|abonnez vous|s inscrire|nous contacter|à propos|haut de page|retour en haut|vous êtes ici|
    startseite|zum inhalt springen|zum inhalt|direkt zum inhalt|springe zum inhalt|hauptmenü|suche|suchen|suche nach|\
    anmelden|abonnieren|registrieren|kontakt|über uns|nach oben|sie sind hier|impressum|datenschutz|agb|
    início|página inicial|pular para o conteúdo|ir para o conteúdo|saltar para o conteúdo|pesquisar|pesquisa|entrar|\
    assine|cadastre se|fale conosco|contato|contacto|sobre|sobre nós|voltar ao topo|você está aqui|
    vai al contenuto|salta al contenuto|passa al contenuto|cerca|ricerca|accedi|abbonati|iscriviti|registrati|\
    contatti|chi siamo|torna su|ga naar de inhoud|ga naar inhoud|spring naar inhoud|doorgaan naar inhoud|naar de inhoud|\
    zoeken|inloggen|abonneren|word abonnee|over ons|naar boven|terug naar boven|u bent hier|je bent hier|
    strona główna|przejdź do treści|przeskocz do treści|skocz do treści|szukaj|wyszukaj|zaloguj|zaloguj się|\
    zarejestruj się|o nas|do góry|jesteś tutaj|hem|gå till innehåll|hoppa till innehåll|meny|sök|logga in|\
    prenumerera|om oss|till toppen|hjem|forside|forsiden|hopp til innhold|gå til innhold|hopp til hovedinnhold|søk|\
    logg inn|abonner|til toppen|kontakt oss|gå til indhold|spring til indhold|hop til indhold|søg|log ind|tilmeld|\
    om os|til toppen|etusivu|siirry sisältöön|valikko|haku|hae|kirjaudu|tilaa|yhteystiedot|
    domů|úvod|přejít k obsahu|přeskočit na obsah|hledat|vyhledávání|přihlásit|přihlášení|o nás|nahoru|
    главная|на главную|главная страница|перейти к содержимому|перейти к контенту|перейти к основному содержанию|\
    меню|поиск|найти|войти|вход|регистрация|подписаться|контакты|о нас|наверх|вы здесь|головна|перейти до вмісту|\
    перейти до контенту|пошук|увійти|підписатися|про нас|контакти|начало|
    anasayfa|ana sayfa|içeriğe geç|içeriğe atla|içeriğe git|menü|ara|giriş|giriş yap|üye ol|abone ol|iletişim|\
    hakkımızda|yukarı çık|beranda|langsung ke isi|loncat ke konten|lewati ke konten|langsung ke konten|cari|masuk|\
    daftar|berlangganan|kontak|tentang kami|kembali ke atas|αρχική|αρχική σελίδα|μετάβαση στο περιεχόμενο|μενού|\
    αναζήτηση|σύνδεση|επικοινωνία|főoldal|kezdőlap|ugrás a tartalomra|keresés|belépés|kapcsolat|rólunk|\
    acasă|sari la conținut|căutare|autentificare|despre noi|inici|vés al contingut|cerca|početna|naslovnica|\
    首页|首頁|跳至内容|跳到内容|跳至正文|跳至主要內容|菜单|選單|搜索|搜尋|登录|登入|注册|註冊|订阅|关于我们|联系我们|返回顶部|\
    ホーム|トップ|コンテンツへスキップ|メニュー|検索|ログイン|お問い合わせ|홈|본문 바로가기|콘텐츠로 바로가기|메뉴|검색|로그인|\
    الرئيسية|الصفحة الرئيسية|تخطى إلى المحتوى|التجاوز إلى المحتوى|القائمة|بحث|تسجيل الدخول|اتصل بنا|من نحن|\
    trang chủ|tìm kiếm|đăng nhập
    """
  ),
  (
    .share,
    """
    share|share your thoughts|share this|share on|share via|share with|share now|share this article|share this story|share this post|\
    share article|sharing is caring|sharing|shares|follow us|follow us on|follow|follow me|like us|like this|tweet|pin it|\
    print|print this|email this|copy link|copy url|link copied|click to share|show more sharing options|\
    compartir|compártelo|comparte|comparte esto|compartir en|síguenos|síguenos en|haz clic para compartir|imprimir|
    partager|partagez|partager sur|partager cet article|partager cette publication|partage|suivez nous|imprimer|\
    cliquez pour partager|teilen|teilen auf|artikel teilen|beitrag teilen|diesen artikel teilen|teile diesen|drucken|\
    folgen sie uns|folge uns|klick um|klicke um|teilen mit|teile mich|beitrag teilen|compartilhe|compartilhar|compartilhe isso|partilhar|\
    compartilhe esta|siga nos|clique para compartilhar|condividi|condividi su|condividi questo|condivisioni|\
    seguici|seguici su|stampa|fai clic per condividere|delen|deel dit|deel dit artikel|deel dit bericht|deel|deel op|\
    volg ons|afdrukken|klik om te delen|udostępnij|udostępnij na|podziel się|podziel się tym|drukuj|śledź nas|\
    obserwuj nas|polub|kliknij by udostępnić|dela|dela artikeln|dela på|följ oss|skriv ut|del|del artikkel|del på|\
    del artikkelen|del saken|følg oss|klikk for å dele|del artiklen|del dette|følg os|klik for at dele|jaa|\
    jaa artikkeli|seuraa meitä|sdílet|sdílejte|sdílet na|sdílet článek|zdieľať|sledujte nás|vytisknout|tisk|
    поделиться|поделитесь|поделиться ссылкой|поделиться в|поделиться в соцсетях|подписывайтесь|следите за нами|\
    подписывайтесь на нас|нажмите чтобы поделиться|распечатать|печать|поширити|поділитися|поділитись|\
    підписуйтесь|сподели|споделете|paylaş|paylaşın|bunu paylaş|bizi takip edin|yazdır|facebook ta paylaş|
    bagikan|bagikan ini|bagikan artikel ini|bagikan ke|sebarkan|ikuti kami|cetak|klik untuk berbagi|
    κοινοποίηση|κοινοποιήστε|μοιραστείτε|μοιράσου|ακολουθήστε μας|εκτύπωση|megosztás|megosztom|oszd meg|kövess minket|\
    nyomtatás|distribuie|partajează|urmărește ne|comparteix|podijeli|podeli|
    分享|分享到|分享至|分享此文|共有|シェア|シェアする|フォロー|ツイート|印刷|공유|공유하기|프린트|인쇄하기|شارك|مشاركة|شاركها|\
    شارك المقال|تابعنا|طباعة|chia sẻ|theo dõi|शेयर करें|
    facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|tumblr|vk|vkontakte|viber|instagram|youtube|messenger|\
    email|e mail|flipboard|pocket|odnoklassniki|ok ru|line|weibo|微博|微信|copy|google|google plus|google+|skype|threads|\
    bluesky|mastodon|x|xing|stumbleupon|digg|mix|rss|tiktok|hatena|はてな|feedly
    """
  ),
  (
    .advertisement,
    """
    advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|supported by|story continues below|\
    continue reading the main story|article continues after|article continues below|publicidad|anuncio|anuncios|\
    publicité|la suite après cette publicité|anzeige|werbung|publicidade|continua após a publicidade|anúncio|\
    pubblicità|advertentie|reklama|reklam|annonse|annonce|annons|mainos|реклама|iklan|advertorial|διαφήμιση|hirdetés|\
    publicitate|publicitat|广告|廣告|広告|スポンサーリンク|광고|إعلان|إعلانات|quảng cáo
    """
  ),
  (
    .newsletter,
    """
    newsletter|newsletters|sign up for|subscribe to|get our|get the latest|join our|our newsletter|\
    sign up to|never miss|stay up to date|stay informed|support our|become a member|thanks for signing up|\
    receive our|suscríbete a|suscríbase|boletín|recibe|inscrivez vous|abonnez vous à|recevez|infolettre|\
    newsletter abonnieren|zum newsletter anmelden|zum newsletter|newsletter anmelden|jetzt abonnieren|\
    abonnieren sie|assine nossa|inscreva se|receba|iscriviti alla|\
    iscriviti|schrijf je in|meld je aan|nieuwsbrief|zapisz się|zapisz się na|bądź na bieżąco|anmäl dig|\
    prenumerera på|nyhetsbrev|meld deg på|nyhedsbrev|tilmeld dig|tilaa uutiskirje|přihlaste se k|odběr novinek|\
    подпишитесь|подписка|рассылка|підпишіться|bültenimize|abone olun|berlangganan|dapatkan|εγγραφείτε|iratkozz fel|\
    hírlevél|abonează te|订阅我们|メルマガ|뉴스레터|اشترك
    """
  ),
]
