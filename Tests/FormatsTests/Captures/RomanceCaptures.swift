import Articles

let romanceCaptures: [CaptureCase] = [
  CaptureCase(
    testDescription: "Spanish, breadcrumb and author pairs",
    above: """
      Saltar al contenido

      Inicio » Economía » El puerto de Vilanova amplía su muelle norte

      El puerto de Vilanova amplía su muelle norte

      Escrito por Lucía Ferrán

      14 de mayo de 2019

      Compartir

      Facebook Twitter WhatsApp
      """,
    body: """
      VILANOVA (EFN) – El puerto tendrá a partir de octubre un muelle doscientos metros más largo, según anunció el lunes la autoridad portuaria. La obra costará once millones de euros y dará trabajo a unas noventa personas.

      “No buscamos cruceros, buscamos pescado”, dijo la presidenta de la cofradía, Marta Soler, que pidió que las grúas viejas se conserven como recuerdo del barrio.

      El ayuntamiento quiere que el paseo siga abierto durante los trabajos. Los vecinos se reunirán el jueves para hablar del ruido y de los camiones.
      """,
    below: """
      Etiquetas: puerto, pesca, Vilanova

      Navegación de entradas

      Anterior: La lonja estrena tejado

      Siguiente: Dos barcos chocan sin heridos

      También te puede interesar

      Un faro busca dueño

      Andrés Molina

      ¿Quién paga las redes perdidas?

      Carmen de la Hoz

      Deja un comentario

      Tu dirección de correo electrónico no será publicada.

      Esta web utiliza cookies propias y de terceros. Si sigues navegando, aceptas su uso.

      Aceptar
      """,
    title: "El puerto de Vilanova amplía su muelle norte", dateline: "VILANOVA", authors: ["Lucía Ferrán"],
    published: "2019-05-14", language: "es", categories: ["Economía"], tags: ["puerto", "pesca", "Vilanova"],
    related: [
      RelatedReference(title: "Un faro busca dueño", author: "Andrés Molina"),
      RelatedReference(title: "¿Quién paga las redes perdidas?", author: "Carmen de la Hoz"),
    ],
    neighbours: ["La lonja estrena tejado", "Dos barcos chocan sin heridos"]),
  CaptureCase(
    testDescription: "French, date before the author, consent above the title",
    above: """
      Nous utilisons des cookies pour améliorer votre expérience sur ce site. Tout accepter

      Accueil

      Culture

      Le musée des horloges rouvre sans aiguilles

      Publié le 2 novembre 2021 par Nadia Berthelot

      3 commentaires
      """,
    body: """
      Après quatre ans de travaux, le musée des horloges accueille de nouveau le public depuis samedi. Les salles ont été repeintes, mais la grande horloge de la tour attend toujours ses aiguilles, perdues pendant le déménagement.

      « Nous savons quelle heure il est, c’est déjà bien », sourit la conservatrice, Hélène Astier, qui promet une solution avant Noël.

      Un billet moins cher

      L’entrée coûte cinq euros, trois de moins qu’avant les travaux. La ville espère doubler le nombre de visiteurs et prévoit des visites de nuit pendant l’été.
      """,
    below: """
      Partager :

      Cliquez pour partager sur Twitter

      Articles similaires

      La cloche de Saint-Aubin sonne faux

      9 octobre 2021

      Dans « Culture »

      Les horlogers cherchent des apprentis

      1 septembre 2021

      Dans « Économie »

      3 réflexions sur « Le musée des horloges rouvre sans aiguilles »

      Paul dit :

      Bravo à toute l’équipe, nous viendrons en famille dès que possible pour voir les nouvelles salles.
      """,
    title: "Le musée des horloges rouvre sans aiguilles", authors: ["Nadia Berthelot"], published: "2021-11-02",
    language: "fr", categories: ["Culture"],
    related: [
      RelatedReference(title: "La cloche de Saint-Aubin sonne faux"),
      RelatedReference(title: "Les horlogers cherchent des apprentis"),
    ]),
  CaptureCase(
    testDescription: "Portuguese, tags in a list",
    above: """
      Início

      Cidades

      Feira do livro troca a praça pela beira do rio

      Por Joana Pimenta - 23 de agosto de 2018

      0
      """,
    body: """
      A feira do livro de Ribeirinha vai mudar de lugar depois de trinta anos na praça central. A edição deste ano começa na sexta-feira junto ao rio, com sessenta bancas e um palco para crianças.

      Segundo a prefeitura, a praça já não tinha espaço para os visitantes. “No ano passado não se conseguia andar”, disse o secretário Rui Tavares Lima.

      Os livreiros temem a chuva e pedem tendas maiores.
      """,
    below: """
      MARCADORES

      livros

      feira

      Post anterior

      Mercado municipal fecha para reforma

      Próximo post

      Escola ganha biblioteca de bicicletas

      Você pode gostar também

      Poetas leem de graça no metrô

      Mais do autor

      A banca mais antiga da cidade

      Deixe uma resposta

      O seu endereço de e-mail não será publicado.

      Política de Privacidade
      """,
    title: "Feira do livro troca a praça pela beira do rio", authors: ["Joana Pimenta"], published: "2018-08-23",
    language: "pt", tags: ["livros", "feira"],
    related: [
      RelatedReference(title: "Poetas leem de graça no metrô"),
      RelatedReference(title: "A banca mais antiga da cidade"),
    ],
    neighbours: ["Mercado municipal fecha para reforma", "Escola ganha biblioteca de bicicletas"]),
  CaptureCase(
    testDescription: "Italian, newsroom as author",
    above: """
      Home > Cronaca > Il forno di via Roma riapre di notte

      Il forno di via Roma riapre di notte

      di Redazione

      6 Gennaio 2017
      """,
    body: """
      Dopo due anni di chiusura il forno di via Roma ha riacceso le luci, ma solo dalle undici di sera alle cinque del mattino. Il proprietario, Ettore Vanni, dice che di giorno non trova personale.

      I clienti non mancano: nella prima notte ne sono arrivati trecento, molti in bicicletta. Il Comune ha concesso il permesso fino a giugno.

      «Il pane caldo a mezzanotte è una cosa seria», spiega Vanni.
      """,
    below: """
      Condividi:

      Facebook

      Articolo precedente

      Neve in collina, scuole aperte

      Articolo successivo

      La banda cerca un tamburo

      Articoli correlati

      Il caffè che chiude alle nove

      Anna Ricci

      Mezzo secolo di pasticceria

      Paolo De Santis

      Lascia un commento

      Questo sito utilizza i cookie per migliorare la tua esperienza. Continuando accetti il loro uso.
      """,
    title: "Il forno di via Roma riapre di notte", authors: ["Redazione"], published: "2017-01-06", language: "it",
    categories: ["Cronaca"],
    related: [
      RelatedReference(title: "Il caffè che chiude alle nove", author: "Anna Ricci"),
      RelatedReference(title: "Mezzo secolo di pasticceria", author: "Paolo De Santis"),
    ],
    neighbours: ["Neve in collina, scuole aperte", "La banda cerca un tamburo"]),
]
