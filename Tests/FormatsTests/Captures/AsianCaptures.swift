import Articles

let asianCaptures: [CaptureCase] = [
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
]
