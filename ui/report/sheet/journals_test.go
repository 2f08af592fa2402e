package sheet_test

import (
	"fmt"
	"os"
	"strings"
	"time"

	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
	"calmcalf/ui/report/sheet"
)

var last = diary.Date{Year: 2026, Month: time.November, Day: 21}

func at(night diary.Date, hour, minute int) time.Time { return night.At(hour, minute, time.UTC) }

func session(id string, c diary.Completion) diary.Session {
	return diary.Session{Routine: id, Completion: c}
}

func cramp(words string, night diary.Date) diary.Cramp {
	c, err := diary.ParseCramp(words, night, time.UTC)
	if err != nil {
		panic(err)
	}
	return c
}

// fortnight is a small journal with every kind of night in it.
func fortnight() []diary.Night {
	night := func(ago int) diary.Date { return last.AddDays(-ago) }
	return []diary.Night{
		{Date: night(20), CheckedIn: true, Cramps: []diary.Cramp{cramp("left calf 9", night(20))}}, // before the period
		{Date: night(13), CheckedIn: true, Sessions: []diary.Session{session("wall", diary.Full), session("wall", diary.Partial)}, Factors: diary.Factors{diary.Water: {Number: 1500}, diary.Feet: {Word: "long"}}},
		{Date: night(12), CheckedIn: true, Note: "a secret", Cramps: []diary.Cramp{cramp("left calf 7 3m 03:10 woke sore", night(12)), cramp("right foot 4 1m 23:40", night(12))}, Sleep: new(4)},
		{Date: night(11), CheckedIn: true, Cramps: []diary.Cramp{}, Sleep: new(8), Sessions: []diary.Session{session("wall", diary.Partial), session("gone", diary.Full)}},
		{Date: night(9), Cramps: []diary.Cramp{cramp("both calf 6 12m different", night(9))}},
		{Date: night(8), CheckedIn: true, Factors: diary.Factors{diary.Feet: {Word: "little"}, diary.Water: {Number: 500}}, Signs: &diary.Signs{At: at(night(8), 9, 0), Yes: []string{"leg-swollen"}}},
		{Date: night(7), CheckedIn: true, Sessions: []diary.Session{session("wall", diary.Abandoned)}},
		{Date: night(5), CheckedIn: true},
		{Date: night(4), CheckedIn: true, Cramps: []diary.Cramp{{}}},
		{Date: night(2), CheckedIn: true},
		{Date: night(1), CheckedIn: true, Signs: &diary.Signs{At: at(night(1), 9, 0), Yes: []string{"new-weakness"}}},
	}
}

func request(nights []diary.Night) sheet.Request {
	return sheet.Request{
		Period: diary.Period{From: last.AddDays(-13), To: last, Last: last, Nights: nights}, Made: last.AddDays(1),
		Routines: []routines.Routine{{ID: "wall", Name: "Wall & <b>calf</b>\x1b[31m"}},
		Profile:  diary.Profile{Age: "60-74", Medicines: []diary.Medicine{diary.Statin}, Conditions: []diary.Condition{}},
		Signs: []diary.Sign{
			{ID: "new-weakness", Tier: diary.SameDay, Ask: "New weakness in a leg", Say: "Call 111 today."},
			{ID: "leg-swollen", Tier: diary.SameDay, Ask: "One leg swollen", Say: "Call 111 today."},
		},
		Answer:    diary.Signs{At: at(last.AddDays(-1), 9, 0), Yes: []string{"new-weakness"}},
		Flags:     []sheet.Flagged{{On: last.AddDays(-8), Title: "a cramp lasted over ten minutes", Text: "The NHS says that this is a reason to see a GP.", Source: "NHS", Nights: []diary.Date{last.AddDays(-9)}}},
		Trial:     &insight.Trial{From: last.AddDays(-13), To: last.AddDays(98), Text: "It goes on."},
		Questions: []sheet.Question{{Text: "What could be behind these cramps?"}},
		Closing:   "Information, not a diagnosis. If you're worried, ask a doctor, nurse or pharmacist.",
	}
}

// odd are journals at the ends of what there can be.
func odd() map[string][]diary.Night {
	forty := diary.Night{Date: last, CheckedIn: true}
	for range 40 {
		forty.Cramps = append(forty.Cramps, cramp("left calf 10 12 h", last))
	}
	var every []diary.Night
	for i := range 14 {
		every = append(every, diary.Night{Date: last.AddDays(i - 13), CheckedIn: true, Cramps: []diary.Cramp{{}}})
	}
	return map[string][]diary.Night{
		"nothing": nil, "small": fortnight(), "one night": {{Date: last, CheckedIn: true}},
		"40 cramps in a night": {forty}, "every night": every, "many": crowded().Nights,
	}
}

// crowded is a request with all of everything in it.
func crowded() sheet.Request {
	q := request(nil)
	q.From = last.AddDays(-83)
	q.Profile = diary.Profile{Age: "16-39", Pregnant: new(true), Unsteady: new(true), Medicines: diary.Medicines(), Conditions: diary.Conditions()}
	q.Routines, q.Signs, q.Answer.Yes, q.Flags = nil, nil, nil, nil
	for i := range 15 {
		id := fmt.Sprintf("a-long-sign-%d", i)
		q.Signs = append(q.Signs, diary.Sign{ID: id, Tier: diary.SameDay, Short: "stiff jaw or trouble breathing", Ask: "One leg swollen, throbbing, warm, red or darkened, or with hard, sore veins", Say: "Phone your doctor or out-of-hours line today. It could be a clot. Do not massage the leg."})
		q.Answer.Yes = append(q.Answer.Yes, id)
		q.Flags = append(q.Flags, sheet.Flagged{On: last, Title: "a cramp nearly every night", Text: "You logged a cramp nearly every night for two weeks. That is reason enough for an appointment.", Source: "Mayo Clinic on muscle cramp", Nights: []diary.Date{last, last, last, last, last, last, last}})
		q.Routines = append(q.Routines, routines.Routine{ID: fmt.Sprint(i), Name: strings.Repeat("Wall calf stretch ", 5)})
	}
	for i := range 84 {
		n := diary.Night{Date: last.AddDays(i - 83), CheckedIn: i%3 > 0, Sleep: new(i % 11), Factors: diary.Factors{}}
		words := fmt.Sprintf("%s %s %d %dm %02d:30 woke sore different", []string{"left", "right", "both"}[i%3], string(diary.Muscles()[i%7]), i%11, 1+i%12, (21+i%12)%24)
		if i%2 == 0 {
			words = strings.Fields(words)[0]
		}
		for range i % 5 {
			n.Cramps = append(n.Cramps, cramp(words, n.Date))
		}
		for j := range 15 {
			n.Sessions = append(n.Sessions, session(fmt.Sprint(j), diary.Partial))
		}
		for _, f := range diary.Questions() {
			a := diary.Amount{Number: float64(1 + i%7)}
			if !f.Numeric() {
				a = diary.Amount{Word: f.Words[i%len(f.Words)]}
			}
			n.Factors[f.Factor] = a
		}
		q.Nights = append(q.Nights, n)
	}
	data, err := os.ReadFile("../../../assets/learn/questions.md")
	if err != nil {
		panic(err)
	}
	q.Questions = sheet.Questions(string(data))
	return q
}
