"""Modality: how each statement is put forward."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings import extract
from briefings.attribution import hedges
from briefings.model import Modality, Person, Span
from tests.quotation_cases import attribution_of


def modality_in(sentence: str, language: str) -> Modality:
    """How an article of one sentence puts it forward."""
    (statement,) = extract(f"{sentence}\n", language=language).statements
    return statement.modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param("Le train a déraillé près de Lyon.", Modality.ASSERTED, id="fact"),
        pytest.param("Paul Arnaud a confirmé que le train avait déraillé.", Modality.ASSERTED, id="confirmed"),
        pytest.param("Paul Arnaud se rendra au Japon mardi.", Modality.PLANNED, id="future"),
        pytest.param("Paul Arnaud va rencontrer les syndicats.", Modality.PLANNED, id="near-future"),
        pytest.param("Une réunion est prévue mardi à Lyon.", Modality.PLANNED, id="scheduled"),
        pytest.param("Paul Arnaud a promis de baisser les impôts.", Modality.PLANNED, id="promise"),
        pytest.param("Le ministère a annoncé que l'usine serait fermée.", Modality.PLANNED, id="future-in-the-past"),
        pytest.param("Paul Arnaud a annoncé une réforme du lycée.", Modality.PLANNED, id="announced-noun"),
        pytest.param("Paul Arnaud a annoncé sa candidature.", Modality.ASSERTED, id="done-by-announcing-it"),
        pytest.param("Le parquet annonce l'ouverture d'une enquête.", Modality.ASSERTED, id="an-inquiry-is-opened"),
        pytest.param(
            "« Nos équipes n'ont rien caché », martèle le maire.", Modality.DENIED, id="insists-it-was-not-so"
        ),
        pytest.param("Le groupe affirme n'avoir reçu aucune plainte.", Modality.DENIED, id="affirms-not-to-have"),
        pytest.param("Le maire affirme qu'il n'a pas encore choisi.", Modality.ASSERTED, id="not-yet"),
        pytest.param("La police affirme que l'homme n'était pas armé.", Modality.ASSERTED, id="of-another-man"),
        pytest.param("Le Pentagone a accusé Moscou d'avoir tiré des missiles.", Modality.ALLEGED, id="accusation"),
        pytest.param("Paul Arnaud est soupçonné de fraude fiscale.", Modality.ALLEGED, id="suspicion"),
        pytest.param("Paul Arnaud a démenti ces informations.", Modality.DENIED, id="denial"),
        pytest.param("Le ministère nie toute fuite de données.", Modality.DENIED, id="denial-present"),
        pytest.param("L'homme aurait quitté le pays en voiture.", Modality.CONDITIONAL, id="hearsay"),
        pytest.param(
            "Selon la presse, l'accord concernerait dix pays.", Modality.CONDITIONAL, id="hearsay-with-source"
        ),
        pytest.param("Paul Arnaud a condamné cette attaque.", Modality.OPINION, id="condemnation"),
        pytest.param("« C'est une décision scandaleuse », a réagi Paul Arnaud.", Modality.OPINION, id="judgement"),
        pytest.param("« C'est totalement faux », a répondu Paul Arnaud.", Modality.DENIED, id="quoted-rebuttal"),
        pytest.param("Le chantier doit encore durer trois mois.", Modality.PLANNED, id="still-to-come"),
        pytest.param("La visite n'aura duré qu'une heure.", Modality.ASSERTED, id="future-perfect-looks-back"),
        pytest.param("Le glacier aura disparu d'ici vingt ans.", Modality.PLANNED, id="future-perfect-with-a-deadline"),
        pytest.param("Paul Arnaud estime que la réforme est utile.", Modality.OPINION, id="belief"),
        pytest.param("Pour Paul Arnaud, la réforme aggravera la crise.", Modality.OPINION, id="how-somebody-sees-it"),
        pytest.param(
            "« Je serai toujours à vos côtés », a déclaré Paul Arnaud.", Modality.PLANNED, id="one's-own-future"
        ),
        pytest.param(
            "Paul Arnaud expliquait que « les gens verront bientôt la digue ».",
            Modality.PLANNED,
            id="a-future-behind-that",
        ),
        pytest.param(
            "« Il est impossible d'ouvrir tant que la digue ne sera pas sûre », a déclaré Paul Arnaud.",
            Modality.OPINION,
            id="until-which-nothing-is-possible",
        ),
        pytest.param("Aux yeux de Paul Arnaud, la réforme échouera.", Modality.OPINION, id="in-whose-eyes"),
        pytest.param("Paul Arnaud s'est dit très inquiet de la situation.", Modality.OPINION, id="said-to-be-worried"),
        pytest.param("Paul Arnaud se déclare opposé au projet.", Modality.OPINION, id="declared-to-be-against"),
        pytest.param("On suppose que le pont a cédé la nuit.", Modality.ALLEGED, id="what-is-supposed"),
        pytest.param(
            "« C'est des heures d'angoisse », a déclaré le président du centre de la ville, Paul Arnaud.",
            Modality.OPINION,
            id="a-long-attribution-behind-a-view",
        ),
        pytest.param(
            "« Je suis prêt à partir pour mon pays », a déclaré Paul Arnaud, un retraité de 58 ans.",
            Modality.OPINION,
            id="an-age-that-is-not-the-speaker's-words",
        ),
        pytest.param(
            "« Il venait chaque jour à la maison », raconte Anne Morin, une voisine de longue date.",
            Modality.ASSERTED,
            id="a-memory-behind-which-somebody-is-named",
        ),
        pytest.param("Il s'agirait du plus vieux pont de la vallée.", Modality.CONDITIONAL, id="hearsay-in-ir"),
        pytest.param("Il rougissait en parlant de la digue.", Modality.ASSERTED, id="imperfect-in-ir"),
        pytest.param("Le voleur pourrait avoir fui par les toits.", Modality.CONDITIONAL, id="surmise"),
        pytest.param(
            "Trois tableaux auraient disparu, sans que l'on sache si la porte était fermée.",
            Modality.CONDITIONAL,
            id="hearsay-beside-an-indirect-question",
        ),
        pytest.param(
            "La taxe que la ville avait votée serait doublée, d'après un élu.",
            Modality.CONDITIONAL,
            id="past-a-relative",
        ),
        pytest.param("La digue risque de céder sous la prochaine crue.", Modality.OPINION, id="forecast-of-harm"),
        pytest.param("« J'espère que le pont rouvrira », a dit Paul Arnaud.", Modality.OPINION, id="wish"),
        pytest.param("« Rendez-nous notre gare ! », a lancé Paul Arnaud.", Modality.OPINION, id="appeal"),
        pytest.param(
            "Paul Arnaud a déclaré que le conseil devait voter vite.", Modality.ASSERTED, id="past-duty-is-told"
        ),
        pytest.param("Paul Arnaud affirme que le conseil doit voter vite.", Modality.OPINION, id="duty-reported"),
        pytest.param("Le conseil entend rénover la halle.", Modality.PLANNED, id="aim"),
        pytest.param("Deux concerts ont par conséquent été prévus.", Modality.PLANNED, id="set-down-past-an-adverbial"),
        pytest.param(
            "Un couvreur, soupçonné d'avoir mis le feu, est entendu.", Modality.ALLEGED, id="charge-in-apposition"
        ),
        pytest.param(
            "Paul Arnaud assure que la ville n'a jamais vendu ce terrain.", Modality.DENIED, id="rebuttal-reported"
        ),
        pytest.param("« Nous fermerons dix écoles », a déclaré Paul Arnaud.", Modality.PLANNED, id="quoted-future"),
        pytest.param("La halle sera restée vide pendant dix ans.", Modality.ASSERTED, id="future-perfect-with-be"),
        pytest.param("La halle sera détruite.", Modality.PLANNED, id="passive-future"),
        pytest.param("Paul Arnaud s'est dit prêt à céder son siège.", Modality.PLANNED, id="willingness"),
        pytest.param("Les cheminots n'excluent pas un nouveau débrayage.", Modality.PLANNED, id="not-ruled-out"),
        pytest.param("La mairie a annoncé la mise en place de navettes.", Modality.PLANNED, id="setting-up-announced"),
        pytest.param("Paul Arnaud a confié son intention de partir.", Modality.PLANNED, id="intention"),
        pytest.param("Ce banquier fait l'objet d'accusations de fraude.", Modality.ALLEGED, id="accused-by-a-noun"),
        pytest.param("Le porte-parole rejette toute implication.", Modality.DENIED, id="rejected-altogether"),
        pytest.param(
            "Le texte, au contraire, ouvre la voie à deux fusions.", Modality.ASSERTED, id="contrast-denies-not"
        ),
        pytest.param(
            "Le tribunal a condamné mardi l'ancien directeur, Jean Roux, à trois ans de prison.",
            Modality.ASSERTED,
            id="a-sentence-is-a-deed",
        ),
        pytest.param(
            "Les juges ont condamné la société à verser 3 millions d'euros.", Modality.ASSERTED, id="a-fine-is-a-deed"
        ),
        pytest.param("Le maire a condamné mardi les appels à la haine.", Modality.OPINION, id="condemned-in-words"),
    ],
)
def test_a_statement_is_put_forward_as_the_sentence_puts_it(sentence: str, modality: Modality) -> None:
    name = "Paul Arnaud"
    at = sentence.find(name)
    people = (Person(id="paul-arnaud", name=name, mentions=(Span(at, at + len(name)),)),) if at >= 0 else ()
    (statement,) = attribution_of(sentence, "fr", people).statements
    assert statement.modality is modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param(
            "Le préfet a précisé que les voleurs auraient utilisé une échelle.", Modality.CONDITIONAL, id="had"
        ),
        pytest.param(
            "La police a indiqué que le conducteur aurait perdu le contrôle.", Modality.CONDITIONAL, id="lost"
        ),
        pytest.param("Le maire a ajouté que le feu aurait pris dans la cave.", Modality.CONDITIONAL, id="taken"),
        pytest.param("Le préfet a indiqué que le skieur serait mort lundi.", Modality.CONDITIONAL, id="died"),
        pytest.param("Le préfet a précisé qu'il se serait enfui.", Modality.CONDITIONAL, id="reflexive"),
        pytest.param("Il s'agirait d'un incendie criminel selon la police.", Modality.CONDITIONAL, id="it-would-be"),
        pytest.param("Selon la presse, le groupe perdrait dix usines.", Modality.CONDITIONAL, id="would-lose"),
        pytest.param("Le maire a annoncé que la piscine ouvrirait en mai.", Modality.PLANNED, id="future-in-the-past"),
        pytest.param("Le maire a dit que la ville aurait dû agir.", Modality.PLANNED, id="duty-is-no-hearsay"),
        pytest.param("Le policier tirait sur la foule.", Modality.ASSERTED, id="a-past-in-irait"),
        pytest.param("Elle rentrait de vacances en train.", Modality.ASSERTED, id="a-past-in-trait"),
    ],
)
def test_a_conditional_is_heard_behind_its_source(sentence: str, modality: Modality) -> None:
    assert modality_in(sentence, "fr") is modality


@pytest.mark.parametrize(
    ("sentence", "language", "modality"),
    [
        pytest.param("The mayor reportedly resigned on Monday.", "en", Modality.CONDITIONAL, id="adverb"),
        pytest.param("Reportedly, the dam was built in haste.", "en", Modality.CONDITIONAL, id="adverb-ahead"),
        pytest.param("The thief is said to have fled to Spain.", "en", Modality.CONDITIONAL, id="is-said-to"),
        pytest.param("The firm, it is reported, paid two million euros.", "en", Modality.CONDITIONAL, id="aside"),
        pytest.param("Twelve miners are feared dead.", "en", Modality.CONDITIONAL, id="feared"),
        pytest.param(
            "The guards, who are reportedly twins, left on Monday.", "en", Modality.ASSERTED, id="on-the-edge"
        ),
        pytest.param("The fire was reported at nine.", "en", Modality.ASSERTED, id="a-report-of-a-fire"),
        pytest.param("Le maire a, dit-on, quitté son poste lundi.", "fr", Modality.CONDITIONAL, id="dit-on"),
        pytest.param("La halle a fermé, semble-t-il, faute de clients.", "fr", Modality.CONDITIONAL, id="semble-t-il"),
        pytest.param("Selon des rumeurs tenaces, le roi est malade.", "fr", Modality.ALLEGED, id="rumours"),
        pytest.param("According to rumours, the general has fled.", "en", Modality.ALLEGED, id="rumours-en"),
        pytest.param("Il est très probable que des corps s'y trouvent.", "fr", Modality.CONDITIONAL, id="probable"),
        pytest.param("Il n'est pas possible que cela dure.", "fr", Modality.ASSERTED, id="not-possible"),
        pytest.param("Il est possible de venir à pied.", "fr", Modality.ASSERTED, id="possible-to"),
        pytest.param("It is highly likely that he fled.", "en", Modality.CONDITIONAL, id="likely"),
        pytest.param("The likely winner was pleased that it rained.", "en", Modality.ASSERTED, id="a-likely-winner"),
        pytest.param("Le texte doit maintenant être approuvé par le Sénat.", "fr", Modality.PLANNED, id="doit-encore"),
        pytest.param("Il reste à déterminer si le chauffeur dormait.", "fr", Modality.ASSERTED, id="not-known-yet"),
    ],
)
def test_what_is_going_round_is_not_asserted(sentence: str, language: str, modality: Modality) -> None:
    assert modality_in(sentence, language) is modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param(
            "L'avion aurait quitté Brest à l'aube, a annoncé le ministère.",
            Modality.CONDITIONAL,
            id="in-front-of-an-incise",
        ),
        pytest.param(
            "Le coffre contiendrait trois tableaux, affirme un quotidien.",
            Modality.CONDITIONAL,
            id="in-front-of-an-incise-in-the-present",
        ),
        pytest.param(
            "La halle fermerait en mai, a annoncé le maire.", Modality.PLANNED, id="future-in-front-of-what-announces"
        ),
        pytest.param("« Le coffre serait vide », a dit le gardien.", Modality.ASSERTED, id="quoted-as-a-whole"),
        pytest.param("C'est au second virage que le car aurait versé.", Modality.CONDITIONAL, id="set-off"),
        pytest.param("Ce sont mille lits qui seront ouverts dans la région.", Modality.PLANNED, id="set-off-future"),
        pytest.param(
            "Au cours des mois qui viennent, ce sont mille lits qui devraient fermer.",
            Modality.PLANNED,
            id="set-off-behind-a-comma",
        ),
        pytest.param("C'est la première fois que la ville aurait un tramway.", Modality.ASSERTED, id="not-of-a-time"),
        pytest.param(
            "La police a arrêté un homme qui voulait entrer dans la mairie.", Modality.ASSERTED, id="aim-in-a-relative"
        ),
        pytest.param(
            "L'entreprise, dont une usine doit fermer, a été vendue.", Modality.ASSERTED, id="plan-in-a-relative"
        ),
        pytest.param(
            "Le patron qui détient le journal veut mettre fin à la crise.", Modality.PLANNED, id="aim-past-a-relative"
        ),
        pytest.param("L'homme qui a fui sera jugé en mai.", Modality.PLANNED, id="future-past-a-relative"),
        pytest.param(
            "Le club recule, alors que la ligue perd des points et devrait tomber.",
            Modality.ASSERTED,
            id="joined-on-the-edge",
        ),
        pytest.param(
            "La finale a été gagnée par Roux, qui confirme son retour.", Modality.ASSERTED, id="confirmed-aside"
        ),
        pytest.param("L'annonce de sa démission a surpris la ville.", Modality.ASSERTED, id="news-of-it"),
        pytest.param("Le coureur a confirmé son retour pour mai.", Modality.PLANNED, id="confirmed"),
        pytest.param("Le projet de loi a été rejeté par le Sénat.", Modality.ASSERTED, id="a-bill-is-no-plan"),
        pytest.param("L'usine a annoncé un projet de fusion avec sa rivale.", Modality.PLANNED, id="a-project-is"),
        pytest.param("Le groupe reste à deux minutes de la tête.", Modality.ASSERTED, id="a-place-is-no-task"),
        pytest.param("Il reste à trouver un accord.", Modality.PLANNED, id="a-task-is-left"),
        pytest.param("Le mot veut dire grand fleuve en breton.", Modality.ASSERTED, id="meaning"),
        pytest.param("La mairie veut fermer la piscine.", Modality.PLANNED, id="aim"),
        pytest.param("La fille du roi voulait lui offrir un palais.", Modality.ASSERTED, id="aim-that-is-over"),
        pytest.param("Il faut remonter à mai 2009 pour lire pareil chiffre.", Modality.ASSERTED, id="need-is-not-due"),
    ],
)
def test_a_sentence_claims_what_its_own_clause_says(sentence: str, modality: Modality) -> None:
    assert modality_in(sentence, "fr") is modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param("Oslo affirme que Berne vend des obus à ses voisins.", Modality.ALLEGED, id="another-country"),
        pytest.param("Oslo affirme que la digue tient bon.", Modality.ASSERTED, id="a-thing"),
        pytest.param("Pour la Norvège, la facture sera plus lourde.", Modality.PLANNED, id="about-a-country"),
        pytest.param("Il approuve le projet par 312 voix contre 40.", Modality.ASSERTED, id="a-vote"),
        pytest.param("Le maire a dit qu'il allait fermer la piscine.", Modality.PLANNED, id="near-future-in-the-past"),
        pytest.param("« Le maire n'a rien écouté », accuse Jeanne Morel.", Modality.ALLEGED, id="a-reproach"),
        pytest.param("« Il n'a jamais rien fait », déplore Jeanne Morel.", Modality.OPINION, id="a-regret"),
        pytest.param("« Je n'ai jamais vu cet homme », assure Jeanne Morel.", Modality.DENIED, id="a-denial"),
        pytest.param("Jeanne Morel appelle au contraire à ne pas céder.", Modality.OPINION, id="an-appeal-against"),
        pytest.param("Les élus devaient voter lundi.", Modality.ASSERTED, id="no-conditional-by-its-letters"),
        pytest.param("Le plan devait leur donner 24 heures.", Modality.ASSERTED, id="was-to-do-something"),
        pytest.param("Le préfet y est annoncé.", Modality.PLANNED, id="announced-to-come"),
        pytest.param("Le pape est quant à lui attendu à Lyon.", Modality.PLANNED, id="awaited-past-an-aside"),
        pytest.param("Son film est très attendu par le public.", Modality.ASSERTED, id="awaited-by-many"),
        pytest.param("Il est annoncé perdant.", Modality.ASSERTED, id="announced-as-something"),
        pytest.param("Le ministre n'excluait pas un report.", Modality.PLANNED, id="held-open"),
        pytest.param("Le gouvernement n'écarte pas un report.", Modality.PLANNED, id="not-put-aside"),
        pytest.param("La police n'exclut aucune piste.", Modality.ASSERTED, id="no-lead-left-out"),
        pytest.param("Le club a exclu deux joueurs.", Modality.ASSERTED, id="players-left-out"),
        pytest.param("Le maire n'a pas caché sa colère.", Modality.OPINION, id="anger-not-hidden"),
        pytest.param("Le maire a caché la lettre.", Modality.ASSERTED, id="a-letter-hidden"),
        pytest.param("Le maire s'en défend : « Je dormais chez moi. »", Modality.DENIED, id="disowned"),
        pytest.param("Il s'en est toujours défendu.", Modality.DENIED, id="always-disowned"),
        pytest.param("L'équipe s'est bien défendue.", Modality.ASSERTED, id="a-team-that-held"),
        pytest.param("Le maire aurait promis une prime, selon la presse.", Modality.CONDITIONAL, id="by-hearsay"),
        pytest.param(
            "« La halle est sous les eaux », a constaté Jeanne Morel, la maire.",
            Modality.ASSERTED,
            id="where-a-thing-is",
        ),
        pytest.param(
            "« Cette vieille halle est une verrue au milieu du bourg », a dit Jeanne Morel.",
            Modality.OPINION,
            id="view",
        ),
    ],
)
def test_what_is_said_is_weighed_by_who_says_it_of_whom(sentence: str, modality: Modality) -> None:
    assert modality_in(sentence, "fr") is modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param("The mayor's offer was an insult, Ann Miller said.", Modality.OPINION, id="judged-in-front"),
        pytest.param("Ann Miller, a nurse, said the pay rise was long overdue.", Modality.OPINION, id="judged"),
        pytest.param(
            "The Northern Front claimed responsibility for the blast.", Modality.ASSERTED, id="claimed-for-itself"
        ),
        pytest.param("The firm claimed its rival had stolen the design.", Modality.ALLEGED, id="claimed-of-another"),
        pytest.param("A cashier emptied the till twice a week, a jury heard on Monday.", Modality.ALLEGED, id="court"),
        pytest.param("Officers are going door to door.", Modality.ASSERTED, id="going-somewhere"),
        pytest.param("The bridge is going to close.", Modality.PLANNED, id="going-to"),
        pytest.param("A proposed new law drew crowds.", Modality.ASSERTED, id="proposed-before-a-noun"),
        pytest.param("The law covers people accused of theft.", Modality.ASSERTED, id="whoever-is-accused"),
        pytest.param('"They need to come home," Ann Miller said.', Modality.OPINION, id="need"),
        pytest.param('"She will be missed," Ann Miller said.', Modality.OPINION, id="tribute"),
        pytest.param('"The airport is under water," Ann Miller said.', Modality.ASSERTED, id="where-a-thing-is"),
        pytest.param("For the first time in years in Leeds, buses ran at night.", Modality.ASSERTED, id="first-time"),
        pytest.param("The ministry said it had never sold rifles.", Modality.DENIED, id="denial-reported"),
        pytest.param("Two boats fished in the disputed waters.", Modality.ASSERTED, id="disputed-before-a-noun"),
        pytest.param("The ministry disputed the figures.", Modality.DENIED, id="disputed"),
        pytest.param("The Senate rejected the bill by 52 votes to 48.", Modality.ASSERTED, id="bill-rejected"),
        pytest.param("The club dismissed its coach on Friday.", Modality.ASSERTED, id="coach-dismissed"),
        pytest.param('The union rejected the offer as "a very bad joke".', Modality.OPINION, id="offer-called-names"),
        pytest.param("The mayor rejected the claim.", Modality.DENIED, id="claim-rejected"),
        pytest.param("The bishop dismissed the rumours.", Modality.DENIED, id="rumours-dismissed"),
        pytest.param("The firm rejected accusations of fraud.", Modality.DENIED, id="accusations-rejected"),
        pytest.param("There are reportedly 40 people in the cellar.", Modality.CONDITIONAL, id="reportedly-so-many"),
        pytest.param("The fund holds reportedly 3 million shares.", Modality.CONDITIONAL, id="holds-reportedly"),
        pytest.param("The painting was reportedly stolen.", Modality.CONDITIONAL, id="reportedly-done"),
        pytest.param("Police found the reportedly stolen car.", Modality.ASSERTED, id="reportedly-in-passing"),
        (
            "The premier will fly to Oslo on Saturday, her office said on Tuesday, the first to do so in ten years.",
            Modality.PLANNED,
        ),
        ("Six accords are likely to be signed.", Modality.PLANNED),
        ("The premier is due back in Oslo on 22 November.", Modality.PLANNED),
        ("A verdict is expected next week.", Modality.PLANNED),
        ("The delay is due to heavy snow.", Modality.ASSERTED),
        ("When it rained, her office said, they left.", Modality.ASSERTED),
        ("Human rights groups have accused the army of torture.", Modality.ALLEGED),
        ('The senator called it "unjust".', Modality.OPINION),
        ('The road is called "the Mile".', Modality.ASSERTED),
        ("Work would go on through the night, officials said.", Modality.PLANNED),
        ("The bridge would be shut for a week, according to the mayor.", Modality.PLANNED),
        ("It would have been shut, the mayor said.", Modality.ASSERTED),
        pytest.param("The authors may have underestimated the cost.", Modality.CONDITIONAL, id="may-have-by-its-form"),
        pytest.param("The town may have two mayors.", Modality.CONDITIONAL, id="may-have-a-thing"),
        pytest.param("He presented the plan to the committee.", Modality.ASSERTED, id="a-plan-to-somebody"),
        pytest.param("He presented the plan to close the pit.", Modality.PLANNED, id="a-plan-to-do-something"),
        pytest.param("The singer recalled going to shows with her friends.", Modality.ASSERTED, id="recalled-going"),
        pytest.param("Contrary to rumours, the mayor has not resigned.", Modality.DENIED, id="contrary-to-rumours"),
        pytest.param("Carl Moss has always maintained his innocence.", Modality.DENIED, id="innocence"),
        pytest.param("Both men entered not guilty pleas.", Modality.DENIED, id="pleas"),
        pytest.param('Ann Miller called the charge "a fable told by fools".', Modality.OPINION, id="a-label"),
        pytest.param('Ann Miller called the raid "Desert Rose".', Modality.ASSERTED, id="a-name-and-no-label"),
        pytest.param("A study suggests that herders made cheese here.", Modality.ASSERTED, id="a-study-suggests"),
        pytest.param("Ann Miller suggested that the mayor resign.", Modality.OPINION, id="somebody-suggests"),
        pytest.param(
            "The ministry wishes to inform residents that it is shut.", Modality.ASSERTED, id="wishes-to-inform"
        ),
    ],
)
def test_english_as_the_program_reads_it(sentence: str, modality: Modality) -> None:
    assert modality_in(sentence, "en") is modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param("Rovers play Athletic in the final on Saturday.", Modality.PLANNED, id="on-the-programme"),
        pytest.param("The record could fall on 8 August.", Modality.PLANNED, id="could-on-a-day-to-come"),
        pytest.param("Work should start in the autumn.", Modality.PLANNED, id="should-at-a-time-to-come"),
        pytest.param("A hearing has been set for 10 October.", Modality.PLANNED, id="has-been-set"),
        pytest.param("The museum shows the map until Sunday.", Modality.ASSERTED, id="until-a-day-to-come"),
        pytest.param("Moss, who plays for Kent, was born in 1990.", Modality.ASSERTED, id="plays-for-a-club"),
        pytest.param(
            "The mayor, who opens the fair on Saturday, was born here.", Modality.ASSERTED, id="an-aside-to-come"
        ),
        pytest.param("The vote on Saturday divides the town.", Modality.ASSERTED, id="a-noun-to-come"),
    ],
)
def test_what_is_dated_to_come_is_planned(sentence: str, modality: Modality) -> None:
    (statement,) = extract(f"{sentence}\n", language="en", published=date(2024, 6, 17)).statements
    assert statement.modality is modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param("The minister will visit Japan on Tuesday.", Modality.PLANNED, id="future"),
        pytest.param("The talks are due to begin in the autumn.", Modality.PLANNED, id="due"),
        pytest.param("The firm called the reports groundless.", Modality.DENIED, id="groundless"),
        pytest.param("The minister denied the reports.", Modality.DENIED, id="denial"),
        pytest.param("The man was accused of fraud.", Modality.ALLEGED, id="accusation"),
        pytest.param("The train left the rails near Leeds.", Modality.ASSERTED, id="fact"),
        pytest.param("Two climbers may have been caught by the storm.", Modality.CONDITIONAL, id="surmise"),
        pytest.param("The firm said the bridge would reopen on Monday.", Modality.PLANNED, id="future-in-the-past"),
        pytest.param("The convoy should reach Dover by 9 p.m., the army said.", Modality.PLANNED, id="expected-by"),
        pytest.param("The army said the convoy should turn back.", Modality.OPINION, id="advice"),
        pytest.param("She is alleged to have forged the will.", Modality.ALLEGED, id="charge"),
    ],
)
def test_english_without_a_parser(sentence: str, modality: Modality) -> None:
    (statement,) = attribution_of(sentence, "en").statements
    assert statement.modality is modality


@pytest.mark.parametrize(
    ("trial", "modality"),
    [
        pytest.param("Le prévenu écoute, tête baissée.", Modality.ALLEGED, id="trial"),
        pytest.param("Les secours ont quitté les lieux.", Modality.ASSERTED, id="inquiry"),
    ],
)
def test_what_a_prosecutor_tells_is_a_charge_only_at_a_trial(trial: str, modality: Modality) -> None:
    statements = attribution_of(f"{trial} La caisse était vide, a déclaré la procureure de la ville.", "fr").statements
    assert statements[-1].modality is modality


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        pytest.param("Le préfet souhaite que la ville ouvre le parc.", Modality.OPINION, id="wished-of-others"),
        pytest.param("Le maire espère « que la digue tiendra cet hiver ».", Modality.OPINION, id="hoped"),
        pytest.param("Le maire souhaite ouvrir le parc en juin.", Modality.PLANNED, id="wished-for-oneself"),
        pytest.param(
            "Les documents montrent que deux élus seraient liés à la banque.", Modality.CONDITIONAL, id="hearsay-shown"
        ),
        pytest.param("La radio précise que le litige serait ancien.", Modality.CONDITIONAL, id="hearsay-told-now"),
        pytest.param("Le maire précise que le stade ouvrira.", Modality.PLANNED, id="told-now-of-later"),
        pytest.param("Paul Roux estime que la digue aurait tenu.", Modality.OPINION, id="believed-and-no-hearsay"),
        pytest.param("La ministre parle d'un « immense gâchis ».", Modality.OPINION, id="spoken-of-as"),
        pytest.param("Le maire a décrit le projet comme « une menace ».", Modality.OPINION, id="described-as"),
        pytest.param("La firme fait déjà face à des accusations de fraude.", Modality.ALLEGED, id="facing-charges"),
        pytest.param("« Le suspect aurait fui », a dit le procureur.", Modality.CONDITIONAL, id="hearsay-in-own-words"),
        pytest.param("« On aurait perdu ce match », a dit Anne Roy.", Modality.OPINION, id="what-would-have-been"),
        pytest.param("« Sans elle, il aurait perdu », a dit Anne Roy.", Modality.OPINION, id="without-her"),
        pytest.param("« Le pont devrait rouvrir en mai », a dit Anne Roy.", Modality.PLANNED, id="expected-aloud"),
        pytest.param("Paul Roux est l'auteur présumé des tirs.", Modality.ALLEGED, id="is-held-to-be"),
        pytest.param("L'auteur présumé a été arrêté.", Modality.ASSERTED, id="whoever-is-held-to-be"),
        pytest.param("L'affaire ne serait pas si évidente.", Modality.CONDITIONAL, id="so-evident"),
        pytest.param("« J'ai paniqué hier », aurait-il expliqué.", Modality.CONDITIONAL, id="said-by-hearsay"),
        pytest.param("« Les riches paient moins », fustige le maire.", Modality.OPINION, id="cried"),
        pytest.param(
            "« Nos équipes sont au pied de la digue », a dit le porte-parole de la mairie.",
            Modality.ASSERTED,
            id="a-spokesman-reports",
        ),
        pytest.param("Le maire raconte que « la nuit était longue. C'est terrible ».", Modality.ASSERTED, id="cut"),
        pytest.param("En 1989, il présentera sa dernière émission.", Modality.ASSERTED, id="history"),
        pytest.param("Il présentera l'émission jusqu'en 1989.", Modality.ASSERTED, id="history-behind"),
        pytest.param("La loi votée en 1989 sera abrogée.", Modality.PLANNED, id="what-is-past-is-a-noun-s"),
        pytest.param("Il deviendra le plus jeune maire depuis 1989.", Modality.PLANNED, id="since"),
        pytest.param("En 2031, il présentera sa dernière émission.", Modality.PLANNED, id="still-ahead"),
        pytest.param("Les élus devaient voter vendredi.", Modality.PLANNED, id="was-due-on-a-day-to-come"),
        pytest.param("Les élus devaient voter en mars 2019.", Modality.ASSERTED, id="was-due-long-ago"),
        pytest.param("Les députés doivent voter la loi le 8 juin.", Modality.PLANNED, id="due-on-a-day-to-come"),
        pytest.param("Le match est avancé au 3 juin.", Modality.PLANNED, id="brought-forward"),
        pytest.param("La région se propose d'aider les communes.", Modality.PLANNED, id="means-to"),
        pytest.param("Il semblerait que le car ait quitté la route.", Modality.CONDITIONAL, id="it-would-seem"),
        pytest.param("« Je dirai la vérité », a promis Jean Roux.", Modality.PLANNED, id="shall-tell"),
        pytest.param("« Nous sommes avec vous », a lancé Anne Roux.", Modality.OPINION, id="with-you"),
        pytest.param("L'entraîneur espère que la pelouse tiendra.", Modality.OPINION, id="hoped-by-whom-is-open"),
        pytest.param("Le maire a dit qu'il aimerait revenir.", Modality.OPINION, id="would-like"),
        pytest.param("Le maire a dit qu'il reviendrait.", Modality.PLANNED, id="would-do"),
        pytest.param("Selon le projet de loi, tout fraudeur est puni.", Modality.PLANNED, id="by-a-bill"),
        pytest.param("Selon le projet de loi, la fraude a doublé.", Modality.ASSERTED, id="what-a-bill-recalls"),
        pytest.param("Le préfet a juré de poursuivre les pilleurs.", Modality.PLANNED, id="sworn-to-do"),
        pytest.param("La loi qui devait passer vendredi a échoué.", Modality.ASSERTED, id="what-was-due-is-an-aside"),
        pytest.param("Le club souhaitait garder son titre.", Modality.ASSERTED, id="an-aim-of-then"),
        pytest.param("La journée promettait une course ouverte.", Modality.ASSERTED, id="what-promised-to-be"),
        pytest.param("Il avait promis de baisser les impôts.", Modality.PLANNED, id="a-promise-stays"),
        pytest.param("Le projet de budget supprime deux cents postes.", Modality.PLANNED, id="what-a-bill-provides"),
        pytest.param("La future loi limite les loyers.", Modality.PLANNED, id="a-law-to-be"),
        pytest.param("La loi limite les loyers depuis 2015.", Modality.ASSERTED, id="a-law-in-force"),
        pytest.param(
            "Même si le maire a promis que le stade restera ouvert, les travaux ont commencé.",
            Modality.ASSERTED,
            id="promised-on-the-edge",
        ),
        pytest.param(
            "Les voiliers sont sortis en espérant que le vent tombera.", Modality.ASSERTED, id="hoped-by-the-way"
        ),
        pytest.param("Il a écrit aux habitants, annonçant que le pont fermera.", Modality.PLANNED, id="announced-so"),
        pytest.param("La réforme est jugée trop chère par les syndicats.", Modality.OPINION, id="judged-by"),
        pytest.param("L'attaque a été condamnée par l'archevêque.", Modality.OPINION, id="condemned-by"),
        pytest.param("La firme a été condamnée par un tribunal.", Modality.ASSERTED, id="condemned-by-a-court"),
        pytest.param("Le vote est perçu comme un échec par la majorité.", Modality.OPINION, id="seen-as"),
        pytest.param("Le cortège a été vu par les riverains.", Modality.ASSERTED, id="seen-with-the-eyes"),
        pytest.param("« Ce sera un désastre », a dit Jean Roux.", Modality.OPINION, id="a-forecast-of-one-s-own"),
        pytest.param(
            "Le préfet décrit la situation comme « tendue mais stable ».", Modality.OPINION, id="described-as"
        ),
        pytest.param(
            "La police décrit le suspect comme « un homme de 40 ans ».", Modality.ASSERTED, id="described-by-age"
        ),
        pytest.param("Jean Roux se dit fermement opposé au projet.", Modality.OPINION, id="opposed"),
        pytest.param("« Le stade sera prêt en mars », a dit Jean Roux.", Modality.PLANNED, id="a-forecast-with-a-day"),
    ],
)
def test_a_wish_a_cry_and_a_history_are_told_apart(sentence: str, modality: Modality) -> None:
    statement = extract(f"{sentence}\n", language="fr", published=date(2020, 5, 4)).statements[0]
    assert statement.modality is modality


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        pytest.param("La maire envisage de rouvrir le pont.", ["envisage de"], id="one"),
        pytest.param("İzmir, İzmit : l’İstanbul de demain aura lieu ici.", ["aura lieu"], id="letters-that-grow"),
        pytest.param("Elle a l’intention d’agir ; il ENVISAGE, DE loin…", ["a l’intention", "ENVISAGE, DE"], id="two"),
        pytest.param("Elle réenvisage de partir.", [], id="no-part-of-a-word"),
    ],
)
def test_words_of_what_is_planned_are_found_where_they_stand(sentence: str, phrases: list[str]) -> None:
    found = hedges.found(sentence, "fr", "planned")
    assert [place.of(sentence) for place in found] == phrases
    assert bool(found) is hedges.has(hedges.plain(sentence), "fr", "planned")


@given(st.text(alphabet="aİßΩ ,.'’«\n\u00a0-é", max_size=30))
def test_a_text_made_plain_with_its_places_is_the_one_made_plain(text: str) -> None:
    assert hedges._with_places(text)[0].strip() == hedges.plain(text).strip()
