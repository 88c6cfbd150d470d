/// Other phrases of pages, not about lists of articles, separated by "|"; languages as in `tailPhrases`.
let pagePhrases: [(Cue, String)] =
  [
    (
      .previous,
      """
      previous article|previous post|previous story|previous|prev post|prev article|prev|older post|older posts|\
      previous entry|artículo anterior|entrada anterior|noticia anterior|publicación anterior|post anterior|\
      nota anterior|anterior|article précédent|publication précédente|précédent|article precedent|billet précédent|\
      vorheriger artikel|vorheriger beitrag|voriger beitrag|voriger artikel|vorherige|zurück|artigo anterior|\
      notícia anterior|matéria anterior|publicação anterior|articolo precedente|post precedente|precedente|\
      vorig bericht|vorig artikel|vorige|vorige artikel|vorige bericht|poprzedni wpis|poprzedni artykuł|poprzedni|\
      poprzedni post|föregående artikel|föregående inlägg|föregående|forrige artikkel|forrige innlegg|forrige sak|\
      forrige|forrige artikel|forrige indlæg|edellinen artikkeli|edellinen|předchozí článek|předchozí příspěvek|\
      předchozí|predchádzajúci článok|предыдущая запись|предыдущая статья|предыдущая новость|предыдущий материал|\
      предыдущая|предыдущий|попередня стаття|попередній запис|попередній|попередня|предишна статия|önceki yazı|\
      önceki haber|önceki makale|önceki|önceki içerik|artikel sebelumnya|berita sebelumnya|pos sebelumnya|sebelumnya|\
      tulisan sebelumnya|προηγούμενο άρθρο|προηγούμενο|előző cikk|előző bejegyzés|előző|articolul precedent|\
      articolul anterior|article anterior|entrada anterior|prethodni članak|上一篇|上一篇文章|前一篇|前一篇文章|\
      前の記事|前の投稿|이전 기사|이전글|이전 글|이전기사|المقال السابق|المقالة السابقة|الخبر السابق|السابق|\
      bài trước|bài viết trước
      """
    ),
    (
      .next,
      """
      next article|next post|next story|next|newer post|newer posts|next entry|artículo siguiente|siguiente artículo|\
      entrada siguiente|siguiente entrada|noticia siguiente|siguiente noticia|publicación siguiente|\
      siguiente publicación|próxima entrada|próximo artículo|siguiente|post siguiente|siguiente nota|\
      article suivant|publication suivante|suivant|billet suivant|nächster artikel|nächster beitrag|nächste|weiter|\
      próximo artigo|próximo post|próxima notícia|próxima publicação|próxima matéria|artigo seguinte|próximo|seguinte|\
      articolo successivo|prossimo articolo|post successivo|successivo|articolo seguente|volgend bericht|\
      volgend artikel|volgende|volgende artikel|volgende bericht|następny wpis|następny artykuł|następny|\
      kolejny wpis|kolejny artykuł|następny post|nästa artikel|nästa inlägg|nästa|neste artikkel|neste innlegg|\
      neste sak|neste|næste artikel|næste indlæg|næste|seuraava artikkeli|seuraava|další článek|následující článek|\
      další příspěvek|následující|ďalší článok|nasledujúci článok|следующая запись|следующая статья|\
      следующая новость|следующий материал|следующая|следующий|наступна стаття|наступний запис|наступний|наступна|\
      следваща статия|sonraki yazı|sonraki haber|sonraki makale|sonraki|sonraki içerik|artikel selanjutnya|\
      artikel berikutnya|berita selanjutnya|berita berikutnya|pos berikutnya|selanjutnya|berikutnya|\
      tulisan berikutnya|επόμενο άρθρο|επόμενο|következő cikk|következő bejegyzés|következő|articolul următor|\
      article següent|entrada següent|sljedeći članak|下一篇|下一篇文章|后一篇|後一篇|次の記事|次の投稿|\
      다음 기사|다음글|다음 글|다음기사|المقال التالي|المقالة التالية|الخبر التالي|التالي|bài tiếp theo|bài sau
      """
    ),
    (
      .postNavigation,
      """
      post navigation|posts navigation|article navigation|beitragsnavigation|beitrags navigation|artikelnavigation|\
      navegación de entradas|navegación de la entrada|navigation de l article|navigation des articles|\
      navegação de post|navegação de artigos|navegação de posts|navigazione articoli|navigazione articolo|\
      berichtnavigatie|bericht navigatie|nawigacja wpisu|zobacz wpisy|inläggsnavigering|innleggsnavigasjon|\
      indlægsnavigation|artikkelien selaus|навигация по записям|навигация записей|навігація записів|yazı gezinmesi|\
      yazı dolaşımı|navigasi pos|navigasi tulisan|navigasi artikel|πλοήγηση άρθρων|bejegyzés navigáció|\
      navigare în articole|navigace pro příspěvek|文章导航|文章導覽|投稿ナビゲーション|글 내비게이션|تصفح المقالات
      """
    ),
    (
      .tags,
      """
      tags|tag|tagged|tagged with|tagged as|tagged in|topics|keywords|related topics|related tags|filed under tags|\
      etiquetas|etiqueta|etiquetado|etiquetado como|temas|étiquettes|étiquette|étiqueté|mots clés|mots clefs|tagué|\
      schlagwörter|schlagworte|schlagwort|stichworte|themen|verschlagwortet mit|marcado|marcadores|marcado com|\
      palavras chave|tópicos|etichette|argomenti|taggato|parole chiave|trefwoorden|getagd|onderwerpen|tagi|\
      otagowano|słowa kluczowe|etykiety|tagged|taggar|taggad|etiketter|ämnen|stikkord|emneord|emner|avainsanat|\
      asiasanat|štítky|klíčová slova|značky|метки|теги|тэги|тег|метка|ключевые слова|позначки|теґи|етикети|\
      etiketler|etiket|ετικέτες|címkék|címke|etichete|taguri|etiquetes|oznake|标签|標籤|关键词|關鍵字|タグ|キーワード|태그|\
      الوسوم|وسوم|الكلمات الدلالية|từ khóa|टैग
      """
    ),
    (
      .categories,
      """
      filed under|categories|category|posted in|published in|section|categorías|categoría|archivado en|\
      publicado en categoría|catégories|catégorie|classé dans|publié dans|rubrique|kategorien|kategorie|\
      veröffentlicht in|abgelegt unter|rubrik|categorias|categoria|arquivado em|categorie|pubblicato in|\
      geplaatst in|categorieën|kategorie|kategoria|opublikowano w kategorii|zaszufladkowano do kategorii|kategorier|\
      kategori|publicerat i|publisert i|udgivet i|kategoriat|rubrika|kategórie|рубрики|рубрика|категории|категория|\
      опубликовано в рубрике|категорії|категорія|kategoriler|κατηγορίες|κατηγορία|kategóriák|kategória|categorii|\
      分类|分類|カテゴリー|カテゴリ|카테고리|التصنيفات|تصنيف|danh mục|chuyên mục
      """
    ),
    (
      .comments,
      """
      leave a reply|leave a comment|leave a response|leave your comment|post a comment|add a comment|write a comment|\
      join the conversation|join the discussion|join the debate|comments|comment|comments are closed|no comments|\
      no comments yet|be the first to comment|view comments|show comments|hide comments|load comments|discussion|\
      responses|replies|what do you think|have your say|conversation|your email address will not be published|\
      cancel reply|post comment|sign in to comment|log in to comment|please enter your comment|\
      deja un comentario|deja una respuesta|dejar un comentario|dejar una respuesta|deje su comentario|comentarios|\
      comentario|comentar|sin comentarios|agregar un comentario|escribe un comentario|tu dirección de correo|\
      cancelar la respuesta|cancelar respuesta|laisser un commentaire|laissez un commentaire|laisser une réponse|\
      poster un commentaire|commentaires|commentaire|commenter|aucun commentaire|réagir|vos réactions|\
      ajouter un commentaire|votre adresse e mail|votre adresse de messagerie|annuler la réponse|\
      schreibe einen kommentar|schreiben sie einen kommentar|hinterlasse einen kommentar|kommentar hinterlassen|\
      hinterlassen sie einen kommentar|kommentar schreiben|kommentare|kommentar|kommentieren|keine kommentare|\
      deine e mail adresse|ihre e mail adresse|antwort hinterlassen|antworten abbrechen|diskutieren sie mit|
      deixe um comentário|deixe uma resposta|deixe seu comentário|deixar um comentário|comentários|comentário|\
      sem comentários|comente|o seu endereço de e mail|seu endereço de email|cancelar resposta|adicione um comentário|
      lascia un commento|lascia una risposta|commenti|commento|nessun commento|scrivi un commento|\
      il tuo indirizzo email|annulla risposta|geef een reactie|laat een reactie achter|plaats een reactie|reacties|\
      reactie|reageer|geen reacties|reactie annuleren|je e mailadres wordt niet|het e mailadres wordt niet|
      dodaj komentarz|zostaw komentarz|napisz komentarz|komentarze|komentarz|brak komentarzy|skomentuj|\
      twój adres e mail|twój adres email|anuluj pisanie odpowiedzi|zostaw odpowiedź|
      lämna en kommentar|lämna ett svar|kommentera|kommentarer|inga kommentarer|skriv en kommentar|din e postadress|\
      avbryt svar|legg igjen en kommentar|legg igjen et svar|legg inn en kommentar|skriv kommentar|ingen kommentarer|\
      din e postadresse|avbryt svar|efterlad en kommentar|skriv et svar|din e mailadresse|annuller svar|kommenter|
      jätä kommentti|kommentit|kommentoi|vastaa|sähköpostiosoitettasi|napsat komentář|napište komentář|\
      zanechat odpověď|přidat komentář|komentáře|vaše e mailová adresa|žádné komentáře|pridať komentár|\
      оставить комментарий|оставьте комментарий|добавить комментарий|комментарии|комментарий|комментариев|\
      нет комментариев|комментировать|отменить ответ|ваш адрес email|ваш e mail не будет|обсуждение|
      залишити коментар|залишити відповідь|коментарі|коментар|коментарів|напишіть відгук|ваша e mail адреса|\
      вашият коментар|bir yorum yapın|bir cevap yazın|yorum yap|yorum yazın|yorumlar|yorum bırakın|bir yanıt yazın|\
      e posta hesabınız|yorum yok|yanıtı iptal et|tinggalkan balasan|tinggalkan komentar|komentar|\
      beri komentar|tulis komentar|batalkan balasan|alamat email anda|belum ada komentar|tidak ada komentar|
      αφήστε μια απάντηση|αφήστε ένα σχόλιο|αφήστε σχόλιο|σχόλια|σχολιάστε|η ηλ διεύθυνση|ακύρωση απάντησης|
      vélemény hozzászólás|hozzászólások|hozzászólás|szólj hozzá|az e mail címet|válasz megszakítása|
      lasă un răspuns|lasă un comentariu|comentarii|adresa ta de email|deixa un comentari|comentaris|ostavite komentar|
      发表回复|发表评论|评论|留言|取消回复|您的邮箱地址|暂无评论|發佈留言|發表迴響|留言|評論|取消回覆|
      コメントを残す|コメントする|コメント|コメントをキャンセル|メールアドレスが公開|댓글 남기기|댓글|답글 남기기|이메일 주소는|\
      اترك تعليقا|اترك تعليقاً|اترك ردا|اترك رد|التعليقات|تعليقات|تعليق|إلغاء الرد|لن يتم نشر عنوان|
      để lại bình luận|bình luận|trả lời|अपनी टिप्पणी|टिप्पणी
      """
    ),
  ]
  + noticePhrases + labelPhrases
