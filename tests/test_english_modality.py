"""English modality: what is to come, what is a view, and what is only reported."""

from __future__ import annotations

from datetime import date

import pytest

from briefings import extract
from briefings.model import Modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Anna Roy wrote she had ordered checks on the dams.", Modality.ASSERTED),
        ("“I don't think that any of us should leave,” Anna Roy said.", Modality.OPINION),
        ("“The wind was very strong,” Anna Roy said.", Modality.ASSERTED),
        ("“This day is very hard for me,” Anna Roy said.", Modality.OPINION),
        ("“We would urge anyone with footage to call us,” Anna Roy said.", Modality.OPINION),
        ("The council declared its intent to close the mill.", Modality.PLANNED),
        ("Reportedly also, Anna Roy often fell out with the board.", Modality.CONDITIONAL),
        ("Former mayor Anna Roy said, “It is a licence to cheat.”", Modality.OPINION),
        ("“Our thoughts are with the families,” Anna Roy said.", Modality.OPINION),
        ("Anna Roy said: “We would appeal to anyone who was there.”", Modality.OPINION),
        ("“The search is complete,” Anna Roy said.", Modality.ASSERTED),
        ("The bill provides for a fine of £500.", Modality.PLANNED),
        ("The draft law bans the sale of vapes to minors.", Modality.PLANNED),
        ("The plan would cut 300 jobs.", Modality.PLANNED),
        ("The law bans the sale of vapes to minors.", Modality.ASSERTED),
        ("The deal fell through in March.", Modality.ASSERTED),
        ("The Herald reported she was expected to resign.", Modality.PLANNED),
        ("Anna Roy said the sale was due to close.", Modality.PLANNED),
        ("Anna Roy pressed the council to act.", Modality.OPINION),
        ("The charity wants the council to act.", Modality.OPINION),
        ("Officers are asking anyone who saw the car to call them.", Modality.OPINION),
        ("Anna Roy called the vote a sham.", Modality.OPINION),
        ("Anna Roy called the harbour office.", Modality.ASSERTED),
        ("Anna Roy said she considered the deal acceptable.", Modality.OPINION),
        ("Anna Roy sent her condolences to the families.", Modality.OPINION),
        ("Anna Roy threw her weight behind the plan.", Modality.OPINION),
        ("Parents fear the school will close.", Modality.OPINION),
        ("Anna Roy hoped the road would reopen soon.", Modality.OPINION),
        ("A council spokesman said: “We apologise for any inconvenience.”", Modality.OPINION),
        ("Anna Roy said the firm was looking to open three plants.", Modality.PLANNED),
        ("Anna Roy told drivers to take the long way.", Modality.OPINION),
        ("The authors hypothesised the ash would feed the algae.", Modality.ASSERTED),
        ("Anna Roy asked the council to reopen the bridge.", Modality.OPINION),
        ("Anna Roy credited the crew with saving the boat.", Modality.OPINION),
        ("Anna Roy questioned the timing of the vote.", Modality.OPINION),
        ("Anna Roy expressed relief at the verdict.", Modality.OPINION),
        ("Anna Roy expressed her hope that talks would resume.", Modality.OPINION),
        ("Anna Roy said the city deserved better.", Modality.OPINION),
        ("Anna Roy said the council had failed the coast.", Modality.OPINION),
        ("Anna Roy said the car had failed its test.", Modality.ASSERTED),
        ("Anna Roy said it was time for the board to go.", Modality.OPINION),
        ("Anna Roy said the ruling set a dangerous precedent.", Modality.OPINION),
        ("“They have let us down again,” Anna Roy said.", Modality.OPINION),
        ("“The council failed these children,” Anna Roy said.", Modality.OPINION),
        ("For the union, the reform is unfair.", Modality.OPINION),
        ("For the union, the day began at six.", Modality.ASSERTED),
        ("Police are appealing for witnesses.", Modality.OPINION),
        ("The firm is not to blame, argued its lawyer, Anna Roy.", Modality.OPINION),
        ("Critics say the board was too slow.", Modality.OPINION),
        ("“I would like to thank the crew,” Anna Roy said.", Modality.OPINION),
        ("The storm is forecast to hit the coast, the agency said.", Modality.PLANNED),
        ("Herders made cheese long before, a study suggests.", Modality.ASSERTED),
        ("The union described the decision as shameful.", Modality.OPINION),
        ("The union described the car as blue.", Modality.ASSERTED),
        ("The company apologised for the delay.", Modality.OPINION),
        ("Anna Roy told the court: “I did not do it.”", Modality.DENIED),
        ("The governor has declared tomorrow a day of mourning.", Modality.PLANNED),
        ("The king announced three days of mourning for the miners.", Modality.PLANNED),
        ("Hundreds observed a day of mourning on Monday.", Modality.ASSERTED),
        ("The mayor declared a state of emergency.", Modality.ASSERTED),
        ("The ferry line announced a new ticket system.", Modality.PLANNED),
        ("Police confirmed the sale was illegal.", Modality.ASSERTED),
        ("The pact seeks to end the toll on fish.", Modality.PLANNED),
        ("The commissioner announced Belmark was to join the union.", Modality.PLANNED),
        ("The commissioner said a pump was to blame.", Modality.ASSERTED),
        ("“The bridge would have been lost,” Anna Roy said.", Modality.OPINION),
        ("Anna Roy said: “It would be an outrage to shut the mill.”", Modality.OPINION),
        ("Anna Roy said the mill would be shut.", Modality.PLANNED),
        ("Anna Roy said, “The vote will be the real test of our union.”", Modality.OPINION),
        ("Anna Roy said, “The vote will be on Friday.”", Modality.PLANNED),
        ("Anna Roy said she was hopeful of a deal.", Modality.OPINION),
        ("Anna Roy said he was a “gentleman captain”.", Modality.OPINION),
        ("The club said the keeper was “in stable condition”.", Modality.ASSERTED),
        ("The mayor wrote he was “[d]eeply pained” by the news.", Modality.OPINION),
        ("Sergeant Anna Roy said police believe the man to be 25.", Modality.ASSERTED),
        ("The panel said they believe gas set off the blast.", Modality.OPINION),
        ("Nine died in the raid, reportedly led by a deserter.", Modality.ASSERTED),
        ("The line has had with reportedly 900 riders a poor year.", Modality.ASSERTED),
        ("The deserter reportedly led the raid.", Modality.CONDITIONAL),
        ("The mine has long been rumoured to hold gold.", Modality.CONDITIONAL),
        ("For three days the court heard arguments from both sides.", Modality.ASSERTED),
        ("The court heard the driver had been drinking.", Modality.ALLEGED),
        ("Anna Roy said: “The mill is a treasure of the valley.”", Modality.OPINION),
        pytest.param("The firm would file a complaint on Tuesday, it said.", Modality.PLANNED, id="not-accused-yet"),
        ("“She was a fighter,” said Anna Roy.", Modality.OPINION),
        ("“He was a passenger in the second car,” said Anna Roy.", Modality.ASSERTED),
        ("“You have shown no remorse,” Judge Anna Roy told him.", Modality.OPINION),
        ("“You could see the smoke from here,” said Anna Roy.", Modality.ASSERTED),
        ("“We are against the toll,” said Anna Roy.", Modality.OPINION),
        ("“It is hard to stay calm,” said Anna Roy.", Modality.OPINION),
        ("“There is a lot of smoke,” said Anna Roy.", Modality.ASSERTED),
        ("“We have never seen rain like this,” said Anna Roy.", Modality.ASSERTED),
        ("“I have never met him,” said Anna Roy.", Modality.DENIED),
        ("“The goods were heroin,” said Anna Roy.", Modality.ASSERTED),
        ("Anna Roy announced she had asked for the board's resignation.", Modality.ASSERTED),
        ("Anna Roy began the appeal after the council announced plans to shut nine branches.", Modality.ASSERTED),
        ("This would make Hull the first port to do so.", Modality.PLANNED),
        ("The board was to meet on Monday.", Modality.PLANNED),
        ("A second tunnel is being considered.", Modality.PLANNED),
    ],
)
def test_how_an_english_sentence_is_put_forward(text: str, modality: Modality) -> None:
    (statement,) = extract(f"{text}\n", language="en").statements
    assert statement.modality is modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The fair runs at the old harbour until 9 September.", Modality.PLANNED),
        ("The trial of the two men has been adjourned until 4 June.", Modality.PLANNED),
        ("The harbour has been closed to ferries since 4 May.", Modality.ASSERTED),
    ],
)
def test_how_long_something_is_to_last(text: str, modality: Modality) -> None:
    (statement,) = extract(f"{text}\n", language="en", published=date(2024, 5, 16)).statements
    assert statement.modality is modality
