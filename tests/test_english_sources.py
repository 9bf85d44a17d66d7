"""English sources: whose word a sentence is, where a pronoun or another sentence tells it."""

from __future__ import annotations

import pytest

from briefings import extract


def last_source(text: str) -> str | None:
    source = extract(f"{text}\n", language="en").statements[-1].source
    return source.name if source else None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Ports Ministry said the quay was shut. It added that it was safe.", "The Ports Ministry"),
        (
            "The Ports Ministry said the quay was shut. It called the idea “premature”. It urged crews to “stay put”.",
            "The Ports Ministry",
        ),
        ("The Coast Agency fined Belmar. It condemned the cartel.", "The Coast Agency"),
        ("A study came out on Monday. It found that eels sleep.", "A study"),
        ("The company will cut 300 jobs, it said on Monday.", "The company"),
        ("The company made a loss.\n\nIt said it would cut jobs.", "The company"),
        ("The ministry sued. The road was shut. It said the case was old.", None),
        ("The quay was shut. It showed that the wall had moved.", None),
        ("Officials said two quays were shut. They added that a third was safe.", "Officials"),
        ("The club said the match was off. They added that tickets stay valid.", "The club"),
        ("The ministry said the hikers were lost. They said they had no map.", None),
        ("Some microbes live there. They found that it was warm.", None),
    ],
)
def test_a_pronoun_takes_up_the_body_before_it(text: str, source: str | None) -> None:
    assert last_source(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Red Front has claimed responsibility.", "The Red Front"),
        ("The storm claimed 20 lives.", None),
        ("The court ruled on Monday the law was void.", "The court"),
        ("The court ruled on the appeal.", None),
        ("The court ruled on the appeal of that decision by the firm.", None),
        ("Anna Roy met the band. She also wrote for other singers in Leeds.", None),
        ("Anna Roy met the band. She wrote the song was too long.", "Anna Roy"),
        ("The invitation read, “Bring a coat.”", "The invitation"),
        ("A source inside the water board said the toll was wrong.", "A source inside the water board"),
        ("Police counted nine, but the Herald reported as many as twelve hurt.", "the Herald"),
        ("Local officials said nine were hurt, but the Herald reported as many as twelve hurt.", "Local officials"),
        ("Dora Lee accused the mayor of lying, as the High Court found.", "Dora Lee"),
        ("Scientists cautioned against high hopes for the eel.", "Scientists"),
        ("The bank put the loss at nine million dollars.", "The bank"),
        ("Dora Lee placed the value of the harp in the millions.", "Dora Lee"),
        ("The crew put the boxes in a van.", None),
        ("“It was over,” Dora Lee, of the charity “Have No Fear”, told the Herald.", "Dora Lee"),
        ("Imagery from 2017, from the agency, suggests Leeds contained nine mills.", "Imagery"),
        ("Remarked bay scientist Dora Lee, “This is a thank-you to all who planted trees.”", "Dora Lee"),
        ("Said the mayor: “We will rebuild.”", "the mayor"),
        ("Asked about the plan, Dora Lee said: “We won.”", "Dora Lee"),
        ("The mayor of Hull, Dora Lee, gave her condolences, adding, “An inquiry is under way.”", "Dora Lee"),
        ("State radio quoted the minister as saying that the war was over.", "the minister"),
        ("The Herald cited two officials.", "The Herald"),
        ("The WHO said the outbreak was over.", "The WHO"),
        ("Rates fell by half, according to WHO's figures.", "WHO's figures"),
        ("Reporters were told by the owner that the gun was stolen.", "the owner"),
        ("Dora Lee attributed the blast to old pipes.", "Dora Lee"),
        ("A painting attributed to Vermeld was sold.", None),
        ("Dora Lee founded the Harbour League (HL) to oppose the toll.", None),
        ("CNX, however, reported on a call from the ship.", "CNX"),
        ("According to the Herald, schools across the valley announced new hours.", "the Herald"),
        ("According to a poll by the Herald last week, nine in ten like it.", "the Herald"),
        ("Storms classified as severe are considered to be “major” ones.", None),
        ("Protesters have claimed the bank is ruining them.", "Protesters"),
        ("The fans' view is that the board should go.", "The fans"),
        ("The council's counter-argument was that prorogation is a tool.", "The council"),
        ("Dora Lee fought the case. Her argument is that money was lost.", "Dora Lee"),
        ("Adam Lee fought the case. His defence is that he had orders.", "Adam Lee"),
        ("The argument of the firm is that tests were done.", "the firm"),
        ("The problem is that rain fell.", None),
        ("Good afternoon and welcome to our live coverage.", None),
        ("According to a report seen by the Herald, a valve failed.", "a report"),
        ("Unions have long complained about the plant.", "Unions"),
        ("The Red Front said nine had died. The figure could rise, it cautioned.", "The Red Front"),
        ("Police are appealing for witnesses.", "Police"),
        ("The union is also calling for a strike.", "The union"),
        ("Farmers have been protesting since June.", None),
        ("Dora Lee has always maintained her innocence.", "Dora Lee"),
        ("A 40-year-old man has denied theft.", "A 40-year-old man"),
        ("Both sides accused each other of lying.", "Both sides"),
        ("The council may rename the road. The former mayor, Dora Lee, said it was overdue.", "Dora Lee"),
        (
            "The driver may have been on the road for 13 hours, said a woman briefed on the inquiry.",
            "a woman briefed on the inquiry",
        ),
        ("Herders made cheese long before, a study suggests.", "a study"),
        ("The union representing the crews described the decision as shameful.", "The union"),
        ("The Wall Street Herald first reported the plan.", "The Wall Street Herald"),
        ("Observers from the league noted “serious flaws”.", "Observers from the league"),
        ("“It is all over now”, read a banner.", "a banner"),
        ("The Herald understands the deal is dead.", "The Herald"),
        ("Teachers understand the problem.", None),
        ("Anna Roy left the party on Monday, saying she had lost the trust of its board.", "Anna Roy"),
        ("The court threw out the claim, saying the reason for it was “contrived”.", "The court"),
        ("The board held a meeting with Anna Roy, claiming to act for the club.", None),
        ("Anna Roy declared a state of emergency.", None),
        ("Anna Roy declared that the war was over.", "Anna Roy"),
        ("Anna Roy, the mayor, advised residents of the town to stay at home.", "Anna Roy"),
        ("Anna Roy told of being forced to leave.", "Anna Roy"),
        ("The authors hypothesised the ash would feed the algae.", "The authors"),
        ("Anna Roy, a doctor, cautioned the results were not final.", "Anna Roy"),
        ("Anna Roy encouraged the board to publish the files.", "Anna Roy"),
        ("Anna Roy encouraged her team.", None),
        ("Anna Roy backed the strike.", "Anna Roy"),
        ("Anna Roy backed her car into a wall.", None),
        ("Two members backed the bill.", None),
        ("Anna Roy had long opposed the bill.", None),
        ("Anna Roy and Al Lee said the road was shut.", "Anna Roy and Al Lee"),
        ("Anna Roy and Al Lee said it was shut. They added that it was safe.", "Anna Roy and Al Lee"),
        ("Anna Roy, Al Lee's lawyer, said the road was shut.", "Anna Roy"),
        ("Sentencing, Judge Anna Roy told Lee: “You lied.”", "Anna Roy"),
        ("Beijing, the capital, said no such thing.", "Beijing"),
        ("Mayor Anna Roy's office said she was “making progress”.", "Mayor Anna Roy's office"),
        ("Neither Anna Roy nor Al Lee would say if the deal was “dead”.", None),
        ("“Is he mad?” she asked.", None),
        ("“Is he mad?” Anna Roy asked.", "Anna Roy"),
        ("“It is a shame!” the mayor said.", "the mayor"),
        ("“This is not over,” warned the chair of the ports board, Anna Roy.", "Anna Roy"),
        ("The bank raised its growth forecast for 2024 to 1.5% and said it was pleased.", "The bank"),
        ("An NHS trust has apologised for the delay.", "An NHS trust"),
        ("Unconfirmed reports suggest that one man died.", "Unconfirmed reports"),
        ("The town held a vote, and 67% came out against.", None),
        ("Anna Roy won, but neither the union nor the club would endorse the result.", None),
        ("Mick Lowe of The Drums reacted on Twitter, “Sad news hearing that she has died.”", "Mick Lowe"),
        ("The state banned the line, citing “security”.", None),
        ("Anna Roy left her husband, Al Lee. She said Lee had hit her.", "Anna Roy"),
        ("Al Lee was hurt. Anna Roy found him. He said Lee was his name.", None),
        ("Two members, Al Lee and Anna Roy, opposed both bills.", None),
        ("The union opposes the bill.", "The union"),
        ("Writers across the county mourned her.", None),
        ("Anna Roy, 45, who has been on trial since May, denies two counts of fraud and one of theft.", "Anna Roy"),
        ("For the union, the reform is unfair.", "the union"),
        ("For Spain, it is a shameful year.", None),
        ("Lima urged Quito to open the border.", "Lima"),
        ("Solidar, the country's largest dockers' union, said 300 drivers had walked out.", "Solidar"),
        ("The accused pleaded not guilty at Hull Crown Court.", None),
        ("The highest rate noted by the team was in Kent.", None),
        ("Its owner, Hamid Orr, has alleged ties to the firm.", None),
        ("The strike would cost nine million dollars, the Budget Office estimates.", "the Budget Office"),
        ("Anna Roy was furious that the goal stood, claiming the referee had slept.", "Anna Roy"),
        ("Sources close to the club insist he wants to stay.", "Sources close to the club"),
        ("Figures from the agency show wages rose by 3%.", "Figures from the agency"),
        ("Workers at the steel plant strike broke windows.", None),
        ("The embassy refused to confirm that it was shut.", None),
        ("The embassy would neither confirm nor deny the report.", None),
        ("The minister went on to say that the road was shut.", "The minister"),
        ("The firm was quick to point out that no data was lost.", "The firm"),
        ("The firm is expected to announce that it is cutting jobs.", None),
        ("Anna Roy accepted that mistakes had been made.", "Anna Roy"),
        ("Anna Roy accepted the gift.", None),
        ("“We will see,” Anna Roy said. In her view, the road should be shut.", "Anna Roy"),
        (
            "“No,” Paul Reed said.\n\nA spokesman for Belmar said no. He added that it was late.",
            "A spokesman for Belmar",
        ),
        ("“No,” Paul Reed said. A spokeswoman for Belmar said it was late. He added that it was over.", "Paul Reed"),
        ("11:42 A lorry driver said the road was shut.", "A lorry driver"),
        ("It is not for the court to opine on the reasons, argued the city's lawyer, Rhys Cole.", "Rhys Cole"),
        ("Nurses left the wards on Monday to demand better pay.", None),
        ("A ferry capsized on Sunday, officials said.", "officials"),
        ("The blast injured six people, the ministry said.", "the ministry"),
        ("A bomb exploded in Quito, killing six people, police said.", "police"),
        ("A fire destroyed the market, a spokesman for the council said.", "a spokesman for the council"),
        ("The woman, arrested on Monday, said nothing.", None),
        ("The fire destroyed 40 homes, said Ann Lee.", "Ann Lee"),
        ("The storm cut power to 2,000 homes, said a spokesman for the utility.", "a spokesman for the utility"),
        (
            "A British couple held in Iran since February have been freed, Qatar's foreign ministry said on Friday.",
            "Qatar's foreign ministry",
        ),
    ],
)
def test_an_english_verb_has_the_source_that_its_clause_gives_it(text: str, source: str | None) -> None:
    assert last_source(text) == source


@pytest.mark.parametrize(
    "sentence",
    [
        'Ann Roy has said the poll was "neither free nor fair", a claim the ministry rejects.',
        "Ann Roy said the poll was rigged, an allegation the palace denied.",
    ],
)
def test_who_rejects_a_claim_does_not_make_it(sentence: str) -> None:
    (statement,) = extract(f"{sentence}\n", language="en").statements
    assert statement.source is not None
    assert statement.source.name == "Ann Roy"
