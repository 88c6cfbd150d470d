import Articles

let otherCaptures: [CaptureCase] = [
  CaptureCase(
    testDescription: "Polish, agency dateline and view counter",
    above: """
      Strona główna

      Kraj

      Lotnisko w Radwanicach będzie czynne także nocą

      Anna Kowalczyk

      3 maja 2021

      2 min. czytania
      """,
    body: """
      RADWANICE, 3 maja (PAP) – Lotnisko w Radwanicach od czerwca będzie przyjmować samoloty także w nocy. Decyzję ogłosił w poniedziałek zarząd portu po rozmowach z mieszkańcami okolicznych wsi.

      Każdy dom w odległości dwóch kilometrów dostanie nowe okna. „To uczciwa umowa, choć wolałabym ciszę” – powiedziała sołtys Barbara Nowicka.

      Pierwszy nocny lot ma odbyć się 12 czerwca.
      """,
    below: """
      Tagi: lotnisko, hałas

      Poprzedni wpis

      Pociąg zamiast autobusu

      Następny wpis

      Rolnicy czekają na deszcz

      Podobne artykuły

      Cisza nocna w mieście

      28 kwietnia 2021

      Nowe okna dla szkoły

      20 kwietnia 2021

      Dodaj komentarz

      Ta strona używa plików cookies. Korzystając z niej, wyrażasz zgodę na ich użycie.
      """,
    title: "Lotnisko w Radwanicach będzie czynne także nocą", dateline: "RADWANICE, 3 maja",
    authors: ["Anna Kowalczyk"], published: "2021-05-03", language: "pl", tags: ["lotnisko", "hałas"],
    related: [
      RelatedReference(title: "Cisza nocna w mieście"), RelatedReference(title: "Nowe okna dla szkoły"),
    ],
    neighbours: ["Pociąg zamiast autobusu", "Rolnicy czekają na deszcz"]),
  CaptureCase(
    testDescription: "Russian, Cyrillic dateline",
    above: """
      Перейти к содержимому

      Главная

      Общество

      На севере области откроют школу для взрослых

      Автор: Мария Зимина

      5 апреля 2019
      """,
    body: """
      ОЗЁРСК, 5 апр – Вечерняя школа для взрослых откроется осенью в бывшем здании почты. Об этом сообщила в пятницу районная администрация.

      Учиться смогут все, кто не получил аттестат. «Возраст не имеет значения, у нас уже записалась женщина семидесяти лет», – рассказал директор Олег Панин.

      Ремонт здания обойдётся в девять миллионов рублей.
      """,
    below: """
      Метки: образование, Озёрск

      Поделиться:

      Предыдущая запись

      Мост закрыли на две недели

      Следующая запись

      В парке высадят тысячу лип

      Похожие записи

      Почта переехала в вагон

      Иван Серов

      Учителя возвращаются в сёла

      Ольга Крюкова

      Добавить комментарий

      Наш сайт использует файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с этим.
      """,
    title: "На севере области откроют школу для взрослых", dateline: "ОЗЁРСК, 5 апр", authors: ["Мария Зимина"],
    published: "2019-04-05", language: "ru", tags: ["образование", "Озёрск"],
    related: [
      RelatedReference(title: "Почта переехала в вагон", author: "Иван Серов"),
      RelatedReference(title: "Учителя возвращаются в сёла", author: "Ольга Крюкова"),
    ],
    neighbours: ["Мост закрыли на две недели", "В парке высадят тысячу лип"]),
  CaptureCase(
    testDescription: "Indonesian, views and read-also line",
    above: """
      Beranda

      Daerah

      Pasar apung dibuka lagi setelah banjir

      Oleh Rina Wulandari

      10 Maret 2020

      5.3k Dilihat

      Bagikan
      """,
    body: """
      BANJARBARU – Pasar apung di tepi sungai kembali dibuka pada hari Minggu setelah dua bulan tutup karena banjir. Lebih dari seratus pedagang datang dengan perahu mereka sejak pagi.

      Baca juga: Jalan utama masih tergenang

      “Kami senang bisa berjualan lagi,” kata Siti Aminah, seorang pedagang sayur. Pemerintah kota berjanji akan memperbaiki dermaga sebelum musim hujan.
      """,
    below: """
      Artikel Sebelumnya

      Harga beras turun di tiga kota

      Artikel Selanjutnya

      Sekolah terapung butuh guru

      Artikel terkait

      Perahu listrik pertama berlayar

      Nelayan muda memilih kota

      Tinggalkan Balasan

      Situs ini menggunakan cookie. Dengan melanjutkan, Anda menyetujui penggunaannya.
      """,
    title: "Pasar apung dibuka lagi setelah banjir", dateline: "BANJARBARU", authors: ["Rina Wulandari"],
    published: "2020-03-10", language: "id",
    related: [
      RelatedReference(title: "Perahu listrik pertama berlayar"), RelatedReference(title: "Nelayan muda memilih kota"),
      RelatedReference(title: "Jalan utama masih tergenang"),
    ],
    neighbours: ["Harga beras turun di tiga kota", "Sekolah terapung butuh guru"],
    cleanBody: """
      BANJARBARU – Pasar apung di tepi sungai kembali dibuka pada hari Minggu setelah dua bulan tutup karena banjir. Lebih dari seratus pedagang datang dengan perahu mereka sejak pagi.

      “Kami senang bisa berjualan lagi,” kata Siti Aminah, seorang pedagang sayur. Pemerintah kota berjanji akan memperbaiki dermaga sebelum musim hujan.
      """),
  CaptureCase(
    testDescription: "Turkish",
    above: """
      İçeriğe geç

      Anasayfa

      Kıyı kasabası kütüphanesini denize taşıdı

      Yazar: Elif Karaca

      21 Ekim 2021

      Paylaş
      """,
    body: """
      ÇEŞMEALTI – Kasabanın küçük kütüphanesi artık bir balıkçı teknesinde. Belediye, eski binanın onarımı bitene kadar kitapları her gün farklı bir iskeleye götürmeye karar verdi.

      Kütüphaneci Hasan Demir, ilk hafta için çok umutlu olduğunu söyledi. “Çocuklar bizi iskelede bekliyor” dedi.

      Onarımın ilkbahara kadar sürmesi bekleniyor.
      """,
    below: """
      Etiketler: kütüphane, deniz

      Önceki yazı

      Zeytin hasadı erken başladı

      Sonraki yazı

      Eski fener yeniden yanacak

      İlgili yazılar

      Bir liman, üç dil

      Zeynep Aksoy

      Tekneyle okula giden çocuklar

      Mehmet Ali Ünal

      Bir yanıt yazın

      Bu site çerez kullanır. Devam ederek çerez kullanımını kabul etmiş olursunuz.
      """,
    title: "Kıyı kasabası kütüphanesini denize taşıdı", dateline: "ÇEŞMEALTI", authors: ["Elif Karaca"],
    published: "2021-10-21", language: "tr", tags: ["kütüphane", "deniz"],
    related: [
      RelatedReference(title: "Bir liman, üç dil", author: "Zeynep Aksoy"),
      RelatedReference(title: "Tekneyle okula giden çocuklar", author: "Mehmet Ali Ünal"),
    ],
    neighbours: ["Zeytin hasadı erken başladı", "Eski fener yeniden yanacak"]),
  CaptureCase(
    testDescription: "Chinese",
    above: """
      跳至内容

      首页

      城市

      老码头改成了夜间植物园

      作者：林晓雯

      2022年6月18日
      """,
    body: """
      停用十二年的三号码头上周六重新开放，不过来的不再是货船，而是散步的居民。市政府在这里种下了四百多种植物，并且只在傍晚六点到午夜之间开门。

      “白天太热，植物和人都不舒服，”负责设计的工程师周明说。他希望孩子们能在这里认识夜里开花的树。

      门票免费，但是每晚最多只能进入八百人。
      """,
    below: """
      标签：城市、植物

      上一篇

      地铁站里的图书角

      下一篇

      旧电车变成了咖啡馆

      相关文章

      河边的灯什么时候亮

      屋顶上的菜园

      发表评论

      本网站使用cookie来改善您的体验。继续使用即表示您同意。
      """,
    title: "老码头改成了夜间植物园", authors: ["林晓雯"], published: "2022-06-18", language: "zh",
    tags: ["城市", "植物"],
    related: [RelatedReference(title: "河边的灯什么时候亮"), RelatedReference(title: "屋顶上的菜园")],
    neighbours: ["地铁站里的图书角", "旧电车变成了咖啡馆"]),
  CaptureCase(
    testDescription: "English, two places, comments that name the title",
    above: """
      The Border Courier

      Menu

      News » Business » Glass works to stay open on both banks

      Glass works to stay open on both banks

      Posted on January 9, 2018 by Owen Pryce
      """,
    body: """
      Owners and workers have agreed to keep both halves of the old glass works running for another five years.

      EASTON/WESTMERE (TRL) - The deal was signed on Monday night in a pub that stands exactly between the two towns. It saves 340 jobs and ends the longest strike that the valley can remember.

      “Nobody got what they wanted, so it must be fair,” said Gwen Harries, who spoke for the furnace crews.

      The first new order, forty thousand lamp shades, is due in March.
      """,
    below: """
      Share this:

      Twitter

      Facebook

      Related

      Strike enters its ninth week

      November 20, 2017

      In "News"

      Who invented the unbreakable jar?

      October 2, 2017

      In "History"

      Filed Under: Business, News

      Tagged With: glass, strike

      2 thoughts on “Glass works to stay open on both banks”

      Molly says:

      My grandfather worked there for thirty years and he would have signed it much sooner than they did.
      """,
    title: "Glass works to stay open on both banks", dateline: "EASTON/WESTMERE", authors: ["Owen Pryce"],
    published: "2018-01-09", language: "en", categories: ["Business", "News"], tags: ["glass", "strike"],
    related: [
      RelatedReference(title: "Strike enters its ninth week"),
      RelatedReference(title: "Who invented the unbreakable jar?"),
    ]),
]
