from peaksdesk.services.events import ActivitiesChanged, AthleteChosen, Branch, Events


def test_facts_reach_all_listeners_until_they_leave():
    events, heard = Events(), []
    leave = events.subscribe(heard.append)
    events.publish(AthleteChosen(1))
    leave()
    events.publish(AthleteChosen(2))
    assert heard == [AthleteChosen(1)]


def test_a_branch_hears_and_tells_everybody_until_it_is_closed():
    trunk, near, far = Events(), [], []
    branch = Branch(trunk)
    trunk.subscribe(far.append)
    branch.subscribe(near.append)
    branch.publish(ActivitiesChanged(1))
    assert near == far == [ActivitiesChanged(1)]
    branch.close()
    trunk.publish(ActivitiesChanged(2))
    assert near == [ActivitiesChanged(1)]


def test_one_who_leaves_while_a_fact_is_told_does_no_harm():
    events, heard = Events(), []
    leave = events.subscribe(lambda _: leave())
    events.subscribe(heard.append)
    events.publish(AthleteChosen(1))
    events.publish(AthleteChosen(2))
    assert len(heard) == 2
