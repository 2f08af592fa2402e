package routines

import "time"

func readStep(t table, poses func(string) bool) Step {
	t.only("step", "title", "side", "prep", "switch", "alternate", "hold", "reps", "rest", "pose", "position", "skip_if", "cues", "gentler")
	side := Side(t.one("side", "none", "none", "left", "right", "both", "each", "chosen"))
	s := readMovement(t, "step", side, poses)
	s.SkipIf = t.cautions("skip_if")
	readTurns(t, &s)
	if gentler, ok := t.table("gentler"); ok {
		gentler.only("gentler step", "title", "prep", "hold", "reps", "rest", "pose", "position", "cues")
		movement := readMovement(gentler, "gentler step", side, poses)
		s.Gentler = &movement
	}
	return s
}

// readMovement reads what a step and its gentler one have in common.
func readMovement(t table, what string, side Side, poses func(string) bool) Step {
	t.needs(what, "title", `title = "Calf stretch"`)
	t.needs(what, "hold", `hold = "30s"`)
	s := Step{
		Title: t.title("title"), Position: t.words("position"), Pose: t.words("pose"),
		Side: side, Reps: t.number("reps", 1, 1, MaxReps),
	}
	s.Prep, _ = t.duration("prep", 0)
	s.Hold, _ = t.duration("hold", Finest)
	s.Rest, _ = t.duration("rest", 0)
	if s.Rest > 0 && s.Reps == 1 {
		t.wrong("rest", "rest comes between repetitions, and there is one; leave it out, or write reps = 2 or more")
	}
	if s.Pose != "" && poses != nil && !poses(s.Pose) {
		t.wrong("pose", "pose %s is not known; leave it out to draw none", quoted(s.Pose))
	}
	t.sided("title", side)
	t.sided("position", side)
	s.Cues = readCues(t, s)
	return s
}

// readTurns reads how a step for each side goes from one to the other.
func readTurns(t table, s *Step) {
	s.Alternate = t.truth("alternate")
	switch {
	case s.Side == Each && t.has("switch"):
		s.Switch, _ = t.duration("switch", 0)
	case s.Side == Each:
		s.Switch = s.Prep
	case t.has("switch"):
		t.wrong("switch", `switch is for the second side; leave it out, or write side = "each"`)
	}
	switch {
	case !s.Alternate:
	case s.Side != Each:
		t.wrong("alternate", `alternate is for two sides in turn; leave it out, or write side = "each"`)
	case s.Reps == 1:
		t.wrong("alternate", "alternate is for repetitions in turn, and there is one; leave it out, or write reps = 2 or more")
	case s.Rest > 0:
		t.wrong("rest", "rest has no place where the sides alternate: one rests while the other holds; leave it out")
	}
}

func readCues(t table, s Step) []Cue {
	list, _ := t.tables("cues")
	var cues []Cue
	last := time.Duration(-1)
	for _, c := range list {
		c.only("cue", "at", "say")
		c.needs("cue", "at", `at = "5s"`)
		c.needs("cue", "say", `say = "Breathe out."`)
		at, ok := c.duration("at", 0)
		switch {
		case !ok:
		case at <= last:
			c.wrong("at", "at %s is not after the cue before it; put the cues in the order of their times", quoted(brief(at)))
		case s.Hold > 0 && at >= s.Hold:
			c.wrong("at", "at %s is not within the hold of %s; bring it forward, or hold for longer", quoted(brief(at)), brief(s.Hold))
		}
		if ok {
			last = max(last, at)
		}
		c.sided("say", s.Side)
		cues = append(cues, Cue{At: at, Say: c.title("say")})
	}
	return cues
}
