package routines

import "time"

func readStep(t table, poses func(string) bool) Step {
	t.only("step", "title", "side", "prep", "switch", "alternate", "hold", "reps", "rest", "pose", "position", "skip_if", "cues", "gentler")
	side := Side(t.one("side", "none", "none", "left", "right", "both", "each", "chosen"))
	s := readMovement(t, "step", side, poses)
	readTurns(t, &s)
	if gentler, ok := t.table("gentler"); ok {
		gentler.only("gentler step", "title", "prep", "hold", "reps", "rest", "pose", "position", "skip_if", "cues")
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
	s.SkipIf = t.cautions("skip_if")
	s.implied()
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
	return readTimed(t, "cue", "cues", func(c table, at time.Duration) {
		if s.Hold > 0 && at >= s.Hold {
			c.wrong("at", "at %s is not within the hold of %s; bring it forward, or hold for longer", quoted(brief(at)), brief(s.Hold))
		}
		c.sided("say", s.Side)
	})
}

// readTimed reads words, each at its time, and lets check look at each.
func readTimed(t table, what, key string, check func(table, time.Duration)) []Cue {
	list, _ := t.tables(key)
	var cues []Cue
	last := time.Duration(-1)
	for _, c := range list {
		c.only(what, "at", "say")
		c.needs(what, "at", `at = "5s"`)
		c.needs(what, "say", `say = "Breathe out."`)
		at, ok := c.duration("at", 0)
		if ok && at <= last {
			c.wrong("at", "at %s is not after the %s before it; put the %[2]ss in the order of their times", quoted(brief(at)), what)
		} else {
			check(c, at)
		}
		if ok {
			last = max(last, at)
		}
		cues = append(cues, Cue{At: at, Say: c.title("say")})
	}
	return cues
}

// readAcute reads what only a routine for a cramp that is there now has.
func readAcute(t table, r *Routine) {
	for _, key := range []string{"prompts", "after"} {
		if t.has(key) && r.Kind != Acute {
			t.wrong(key, `%s is for a cramp that is there now; leave it out, or write kind = "acute"`, key)
		}
	}
	r.Prompts = readTimed(t, "prompt", "prompts", func(table, time.Duration) {})
	list, _ := t.tables("after")
	for _, words := range list {
		words.only("line of after", "say", "skip_if")
		words.needs("line of after", "say", `say = "A warm shower."`)
		r.After = append(r.After, Advice{Say: words.title("say"), SkipIf: words.cautions("skip_if")})
	}
}
