package diary_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"

	"github.com/google/go-cmp/cmp"
)

// shortList is a self-check of a few signs.
func shortList() diary.Checklist {
	return diary.Checklist{
		Signs: []diary.Sign{
			{ID: "leg-swollen", Rule: "U2", Tier: diary.SameDay, Ask: "swollen", Say: "Phone {advice}.", Blocks: true, Source: "s"},
			{ID: "cold", Rule: "E2", Tier: diary.Emergency, Ask: "cold", Say: "Call {emergency}.", Blocks: true, Source: "s"},
			{ID: "weak", Rule: "U3", Tier: diary.SameDay, Ask: "weak", Say: "Phone.", Source: "s"},
			{ID: "statin", Rule: "U7", Tier: diary.SameDay, Ask: "sore", Say: "Phone.", For: diary.Statin, Source: "s"},
		},
		Lookalikes: lookalikes(),
		Unknown:    diary.Sign{Tier: diary.SameDay, Ask: "a sign of another release", Say: "Phone {advice}.", Blocks: true},
		Unclear:    diary.Unclear{Ask: "a clot", Say: "Now? Phone {advice}. Earlier? Say so."},
		Words: diary.CheckWords{
			Now: "Now", Today: "Today", Blocked: "Nothing.", Ends: "Until.", Clear: "None.", Weekly: "weekly", Before: "First.",
			Likely: "It sounds most like {what}.", Unsure: "Perhaps {what}.", Nothing: "Nothing fits.", Closing: "Ask.",
		},
	}
}

func idsIn(signs []diary.Sign) string {
	var ids []string
	for _, s := range signs {
		ids = append(ids, s.ID)
	}
	return strings.Join(ids, " ")
}

func TestOneYesMakesASignActive(t *testing.T) {
	list := shortList()
	for _, test := range []struct {
		yes      []string
		active   string
		blocking string
	}{
		{nil, "", ""},
		{[]string{}, "", ""},
		{[]string{"weak"}, "weak", ""},
		{[]string{"leg-swollen"}, "leg-swollen", "leg-swollen"},
		{[]string{"cold"}, "cold", "cold"},
		{[]string{"weak", "leg-swollen"}, "leg-swollen weak", "leg-swollen"},
		{[]string{"weak", "leg-swollen", "cold"}, "cold leg-swollen weak", "cold"},
		{[]string{"from-a-newer-program"}, "from-a-newer-program", "from-a-newer-program"},
		{[]string{"from-a-newer-program", "weak"}, "weak from-a-newer-program", "from-a-newer-program"},
	} {
		active := list.Active(diary.Signs{Yes: test.yes})
		if got := idsIn(active); got != test.active {
			t.Errorf("%q: got %q active, want %q", test.yes, got, test.active)
		}
		sign, blocks := diary.Blocking(active)
		if sign.ID != test.blocking || blocks != (test.blocking != "") {
			t.Errorf("%q: got %q, %v blocking, want %q", test.yes, sign.ID, blocks, test.blocking)
		}
	}
}

// unclear is a profile as an earlier release stored it.
func unclear() diary.Profile {
	return diary.Profile{Massage: []diary.Concern{diary.UnclearClot, diary.NumbFeet}, Age: "60-74", Country: diary.UnitedKingdom}
}

func TestAnUnclearClotCountsAsTheSign(t *testing.T) {
	list := shortList().For(unclear())
	for _, test := range []struct {
		yes     []string
		want    string
		unclear bool
	}{
		{nil, "leg-swollen", true},
		{[]string{"weak", "cold"}, "cold leg-swollen weak", true},
		{[]string{"leg-swollen"}, "leg-swollen", false}, // then the check has it
	} {
		active := list.Active(diary.Signs{Yes: test.yes})
		if got := idsIn(active); got != test.want {
			t.Errorf("%q: got %q active, want %q", test.yes, got, test.want)
		}
		i := slices.IndexFunc(active, func(s diary.Sign) bool { return s.ID == diary.LegSwollen })
		if s := active[i]; !s.Blocks || (s.Earlier != nil) != test.unclear || test.unclear && s.Say != "Now? Phone 111. Earlier? Say so." {
			t.Errorf("%q: got %+v", test.yes, s)
		}
	}
	for _, s := range list.Asked(diary.SameDay, diary.Signs{}) {
		if s.Earlier != nil || s.Ask == "a clot" {
			t.Errorf("got %+v asked, want the sign's own words", s)
		}
	}
	if got := shortList().For(unclear().Cleared()).Active(diary.Signs{}); len(got) > 0 {
		t.Errorf("a clot earlier: got %v active", got)
	}
}

func TestAnAnswerSaysWhichClotItWas(t *testing.T) {
	for name, test := range map[string]struct {
		yes     []string
		settles bool
	}{
		"none":                         {nil, true},
		"the leg":                      {[]string{"leg-swollen"}, true},
		"another sign":                 {[]string{"weak"}, true},
		"an emergency ends the asking": {[]string{"cold"}, false},
		"an emergency and the leg":     {[]string{"cold", "leg-swollen"}, true},
	} {
		saved := diary.Profile{}
		err := shortList().For(unclear()).Settle(diary.Signs{Yes: test.yes}, func(p diary.Profile) error { saved = p; return nil })
		want := diary.Profile{}
		if test.settles {
			want = unclear().Cleared()
		}
		if diff := cmp.Diff(want, saved); err != nil || diff != "" {
			t.Errorf("%s: %v, %s", name, err, diff)
		}
	}
	full := errors.New("the disk is full")
	err := shortList().For(unclear()).Settle(diary.Signs{}, func(diary.Profile) error { return full })
	if !errors.Is(err, full) || !strings.Contains(err.Error(), "the warning sign stays") {
		t.Errorf("got %v", err)
	}
	if err := shortList().For(diary.Profile{}).Settle(diary.Signs{}, func(diary.Profile) error { return full }); err != nil {
		t.Errorf("a profile that is clear was saved: %v", err)
	}
}

func TestASignForAMedicineIsAskedOfThoseWhoMayHaveIt(t *testing.T) {
	for name, test := range map[string]struct {
		medicines []diary.Medicine
		yes       []string
		want      string
	}{
		"no answer":                    {nil, nil, "leg-swollen weak statin"},
		"none of them":                 {[]diary.Medicine{}, nil, "leg-swollen weak"},
		"another":                      {[]diary.Medicine{diary.Quinine}, nil, "leg-swollen weak"},
		"it":                           {[]diary.Medicine{diary.Quinine, diary.Statin}, nil, "leg-swollen weak statin"},
		"no more, but the sign stands": {[]diary.Medicine{}, []string{"statin"}, "leg-swollen weak statin"},
	} {
		list := shortList().For(diary.Profile{Medicines: test.medicines})
		if got := idsIn(list.Asked(diary.SameDay, diary.Signs{Yes: test.yes})); got != test.want {
			t.Errorf("%s: asked %q, want %q", name, got, test.want)
		}
		if got := idsIn(list.Asked(diary.Emergency, diary.Signs{})); got != "cold" {
			t.Errorf("%s: asked %q, want the emergency", name, got)
		}
	}
}

func TestTheNumbersAreThoseOfTheCountry(t *testing.T) {
	for country, want := range map[diary.Country]string{
		"":                    "Phone your doctor or out-of-hours line. Call your emergency number (112, 999 or 911).",
		diary.UnitedKingdom:   "Phone 111. Call 999.",
		diary.EuropeanUnion:   "Phone your doctor or out-of-hours line. Call 112.",
		diary.UnitedStates:    "Phone your doctor or out-of-hours line. Call 911.",
		"a country not known": "Phone your doctor or out-of-hours line. Call your emergency number (112, 999 or 911).",
	} {
		all := shortList()
		list := all.For(diary.Profile{Country: country})
		if got := list.Signs[0].Say + " " + list.Signs[1].Say; got != want {
			t.Errorf("%q: got %q, want %q", country, got, want)
		}
		if all.Signs[0].Say != "Phone {advice}." {
			t.Errorf("%q: the list itself was changed", country)
		}
	}
}

func TestTheCheckIsDueAWeekAfterTheLastAnswer(t *testing.T) {
	now := time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)
	const week = 7 * 24 * time.Hour
	for name, test := range map[string]struct {
		at  time.Time
		due bool
	}{
		"never answered":        {time.Time{}, true},
		"a second before":       {now.Add(-week + time.Second), false},
		"a week":                {now.Add(-week), true},
		"just now":              {now, false},
		"a moment ahead":        {now.Add(time.Second), false},
		"a day ahead":           {now.Add(24 * time.Hour), false},
		"more than a day ahead": {now.Add(24*time.Hour + time.Second), true},
	} {
		if got := (diary.Signs{At: test.at}).Due(now); got != test.due {
			t.Errorf("%s: got due %v", name, got)
		}
	}
}

func TestABadListIsRefused(t *testing.T) {
	if err := shortList().Check(); err != nil {
		t.Fatalf("a good list: %v", err)
	}
	for want, spoil := range map[string]func(*diary.Checklist){
		"without signs":           func(c *diary.Checklist) { c.Signs = nil },
		"has the tier":            func(c *diary.Checklist) { c.Signs[0].Tier = "B" },
		"no rule, ask":            func(c *diary.Checklist) { c.Signs[0].Source = "" },
		"which is no medicine":    func(c *diary.Checklist) { c.Signs[0].For = "statins" },
		`"leg-swollen" has no id`: func(c *diary.Checklist) { c.Signs[1].ID = "leg-swollen" },
		"without questions":       func(c *diary.Checklist) { c.Lookalikes = nil },
		"has the care":            func(c *diary.Checklist) { c.Lookalikes[0].Care = "" },
		"which there is not":      func(c *diary.Checklist) { c.Lookalikes[0].Sign = "swolen" },
		"no ask, suggests":        func(c *diary.Checklist) { c.Lookalikes[0].Topic = "" },
		`"ordinary" has no id`:    func(c *diary.Checklist) { c.Lookalikes[1].ID = "ordinary" },
		"self-check are not":      func(c *diary.Checklist) { c.Unclear.Say = "" },
		"the words of":            func(c *diary.Checklist) { c.Words.Ends = "" },
	} {
		list := shortList()
		spoil(&list)
		if err := list.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q in it", err, want)
		}
	}
}

func TestAnAnswerNamesOnlyKnownSigns(t *testing.T) {
	known, now := shortList().Signs, time.Date(2026, 11, 22, 22, 14, 0, 0, time.UTC)
	for name, test := range map[string]struct {
		signs diary.Signs
		want  string
	}{
		"none":    {diary.Signs{At: now}, ""},
		"two":     {diary.Signs{At: now, Yes: []string{"cold", "weak"}}, ""},
		"unknown": {diary.Signs{At: now, Yes: []string{"cold", "swolen"}}, `"swolen" is not a warning sign; choose from: leg-swollen, cold, weak, statin`},
		"no time": {diary.Signs{Yes: []string{"cold"}}, "has no time"},
	} {
		err := test.signs.Check(known)
		if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
			t.Errorf("%s: got %v, want %q", name, err, test.want)
		}
	}
}
