/// Labels of metadata and of other things around a text; languages as in `tailPhrases`.
let labelPhrases: [(Cue, String)] = [
  (
    .authorBox,
    """
    about the author|about author|about the writer|author bio|author|view all posts|view all posts by|all posts by|\
    more posts by|see all posts|posts by|view author posts|view all articles|website|written by admin|\
    sobre el autor|acerca del autor|sobre la autora|ver todas las entradas|ver todos los artículos|\
    todas las entradas de|sitio web|à propos de l auteur|à propos de l autrice|voir tous les articles|\
    voir les archives|tous les articles de|voir toutes les publications|site web|über den autor|über die autorin|\
    zum autor|zur autorin|alle beiträge von|alle beiträge anzeigen|alle artikel von|webseite|zur person|\
    sobre o autor|sobre a autora|ver todos os posts|ver todas as publicações|todos os artigos de|site|\
    informazioni sull autore|l autore|sull autore|circa l autore|vedi tutti gli articoli|tutti gli articoli di|\
    sito web|over de auteur|alle berichten|bekijk alle berichten|alle berichten van|o autorze|o autorce|\
    zobacz wszystkie wpisy|wszystkie wpisy|strona internetowa|om författaren|visa alla inlägg|om forfatteren|\
    vis alle innlegg|vis alle indlæg|se alle innlegg|se alle indlæg|nettsted|tietoja kirjoittajasta|o autorovi|\
    zobrazit všechny příspěvky|об авторе|все записи|все записи автора|посмотреть все записи|все статьи автора|\
    просмотреть все записи|про автора|всі записи|переглянути всі записи|yazar hakkında|tüm yazıları|\
    tüm yazıları göster|tüm yazılarını gör|web sitesi|tentang penulis|lihat semua|lihat semua pos|semua tulisan|\
    lihat semua artikel|situs web|σχετικά με τον συντάκτη|όλα τα άρθρα|a szerzőről|összes bejegyzés|\
    összes bejegyzés megtekintése|despre autor|vezi toate articolele|关于作者|作者简介|查看所有文章|關於作者|\
    著者について|この記事を書いた人|投稿者の記事一覧|글쓴이|عن الكاتب|عرض جميع المقالات|về tác giả
    """
  ),
  (
    .byline,
    """
    by|written by|posted by|published by|story by|reported by|words by|text by|author|reporter|article by|report by|
    por|escrito por|publicado por|texto de|redactado por|autor|autora|par|écrit par|publié par|rédigé par|\
    posté par|auteur de l article par|auteur de la publication|auteur autrice de la publication|propos recueillis par|\
    auteur|autrice|texte|von|verfasst von|geschrieben von|veröffentlicht von|ein beitrag von|beitrags autor|\
    beitragsautor|beitrags autor von|text|autorin|di|a cura di|scritto da|pubblicato da|autore|autore articolo|\
    de|door|geschreven door|gepubliceerd door|geplaatst door|berichtauteur|berichtauteur door|tekst|
    przez|napisane przez|napisał|napisała|opublikowane przez|opublikował|autor wpisu|autor artykułu|tekst|\
    av|skriven av|skrivet av|publicerad av|skrevet av|publisert av|forfatter|innleggsforfatter|af|udgivet af|\
    kirjoittanut|kirjoittaja|teksti|napsal|napsala|od|автор|автор записи|от|опубликовано|текст|\
    автор статьи|опубликовал|автор публікації|yazar|yazan|yazı yazarı|oleh|penulis|ditulis oleh|pewarta|editor|\
    penulis pos|γράφει ο|γράφει η|του|της|από|συντάκτης|írta|szerző|bejegyzés szerzője|de către|scris de|\
    escrit per|piše|autor objave|作者|记者|文|撰文|記者|文章作者|编辑|責任編輯|著者|執筆者|投稿者|文責|글|글쓴이|기자|\
    بقلم|كتب|كتبت|كتبه|الكاتب|بواسطة|تحرير|tác giả|theo|लेखक
    """
  ),
  (
    .updated,
    """
    updated|last updated|update|modified|last modified|updated on|edited|actualizado|última actualización|\
    actualizado el|actualizada|modificado|mis à jour|mise à jour|mis à jour le|dernière mise à jour|modifié|\
    modifié le|letzte aktualisierung|aktualisiert|aktualisiert am|zuletzt aktualisiert|zuletzt geändert|stand|\
    atualizado|atualizado em|última atualização|atualizada|aggiornato|aggiornato il|ultimo aggiornamento|\
    ultima modifica|bijgewerkt|bijgewerkt op|laatst bijgewerkt|laatste update|aktualizacja|ostatnia aktualizacja|\
    zaktualizowano|uppdaterad|senast uppdaterad|oppdatert|sist oppdatert|opdateret|sidst opdateret|päivitetty|\
    aktualizováno|aktualizované|poslední aktualizace|обновлено|обновлена|последнее обновление|изменено|оновлено|\
    останнє оновлення|güncelleme|güncellendi|son güncelleme|güncellenme|diperbarui|terakhir diperbarui|\
    diperbaharui|pembaruan|ενημερώθηκε|ενημέρωση|τελευταία ενημέρωση|frissítve|utolsó frissítés|módosítva|\
    actualizat|ultima actualizare|更新|更新于|更新時間|最后更新|最後更新|更新日|最終更新|최종수정|수정|تم التحديث|\
    آخر تحديث|cập nhật
    """
  ),
  (
    .published,
    """
    posted|posted on|published|published on|date|publication date|first published|publicado|publicado el|\
    publicado en|fecha|fecha de publicación|publicada el|publié|publié le|posté le|date de l article|\
    date de publication|date de la publication|publication publiée|veröffentlicht|veröffentlicht am|\
    beitragsdatum|datum|beitrag veröffentlicht|erstellt am|erstellt|publicado em|data|data de publicação|\
    pubblicato|pubblicato il|data articolo|gepubliceerd|gepubliceerd op|geplaatst op|geplaatst|berichtdatum|\
    opublikowano|data publikacji|data wpisu|opublikowane|dodano|publicerad|publicerat|publisert|innleggsdato|udgivet|\
    julkaistu|publikováno|vydáno|zveřejněno|опубликовано|дата публикации|дата записи|дата|опубліковано|\
    дата публікації|yayınlanma|yayınlandı|yayın tarihi|yayımlanma|yayınlanma tarihi|tarih|diterbitkan|dipublikasikan|\
    tanggal|diposting|diposting pada|dipublikasikan pada|δημοσιεύτηκε|δημοσίευση|ημερομηνία|közzétéve|megjelent|\
    publicat|data publicării|publicat el|发布于|发布时间|发表于|日期|發佈於|發布時間|投稿日|公開日|公開|掲載日|게시일|\
    입력|등록|نشر في|نشرت|تاريخ النشر|đăng ngày|ngày đăng|प्रकाशित
    """
  ),
  (
    .sources,
    """
    sources|source|references|works cited|footnotes|notes and references|quellen|quellenangaben|quellenverzeichnis|\
    literatur|literaturverzeichnis|einzelnachweise|fuentes|referencias|bibliografía|sources et références|références|\
    bibliographie|fonti|riferimenti|bibliografia|fontes|referências|bronnen|bronvermelding|źródła|przypisy|källor|kilder|\
    lähteet|zdroje|источники|литература|примечания|джерела|kaynaklar|kaynakça|sumber referensi|πηγές|források|surse|\
    参考资料|参考文献|參考資料|出典|출처|المصادر|المراجع
    """
  ),
  (
    .readMore,
    """
    read more|continue reading|read the full story|read full article|show more|load more|view more|see more|more|view all|\
    see all|leer más|ver más|ver todo|seguir leyendo|lire la suite|en savoir plus|voir plus|voir tout|plus|\
    weiterlesen|mehr lesen|mehr erfahren|mehr|mehr anzeigen|ler mais|continue lendo|ver tudo|mais|leggi tutto|\
    continua a leggere|mostra altro|lees meer|meer lezen|toon meer|czytaj dalej|więcej|zobacz więcej|\
    läs mer|visa fler|les mer|vis mer|læs mere|vis mere|lue lisää|číst dále|více|подробнее|читать далее|\
    читать дальше|ещё|показать ещё|докладніше|читати далі|devamını oku|devamı|daha fazla|selengkapnya|\
    baca selengkapnya|lihat semua|περισσότερα|tovább|bővebben|citește mai mult|阅读更多|查看更多|更多|閱讀更多|続きを読む|\
    もっと見る|더보기|자세히 보기|اقرأ المزيد|المزيد
    """
  ),
  (
    .credit,
    """
    photo|photo by|photo credit|photos|photos by|image|image credit|image source|image courtesy|credit|credits|\
    picture|illustration|getty images|file photo|caption|foto|fotos|fotografía|foto de|imagen|crédito|\
    crédit photo|crédits|photo d illustration|bild|bildquelle|bildnachweis|quelle|foto von|imagem|reprodução|\
    divulgação|fonte foto|immagine|beeld|afbeelding|fot|zdjęcie|źródło|bilde|illustrasjonsfoto|kuva|фото|\
    изображение|источник|джерело|fotoğraf|kaynak|sumber|gambar|φωτογραφία|πηγή|fotó|kép|forrás|sursa|图片来源|图|來源|写真|\
    사진|صورة|المصدر|ảnh|nguồn
    """
  ),
]
