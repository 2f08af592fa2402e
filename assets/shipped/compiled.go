// Code generated from the files in assets; DO NOT EDIT.

package shipped

import (
	"calmcalf/routines"
	"calmcalf/store/diary"
	"calmcalf/store/insight"
)

var all = []routines.Routine{
	routines.Routine{
		ID:      "wall-calf-massage",
		Name:    "Wall calf stretch and short massage",
		Order:   1,
		Purpose: "The everyday routine. Stretch each calf for 30 seconds, then massage each one briefly.",
		Suits:   "Calf cramps, if you are steady on your feet.",
		Avoid:   "If you are unsteady on your feet, choose the chair or the bed routine. Don't do this routine if you have recently injured your calf, Achilles tendon, ankle or knee, or had an operation there. If there is any sign of a blood clot, don't stretch or massage: get help.",
		Instead: []string{
			"chair-gentle",
			"bed-sitting",
		},
		Known:    "Stretching the calf alone did no better than a dummy exercise in the one trial that compared them. Massage has not been tested as a way to prevent cramps.",
		Evidence: "Doctors' groups advise holding a stretch for 15 to 60 seconds: the Mayo Clinic says 30 in pregnancy, American bone and joint surgeons say 15 to 30, and sports doctors say 30 to 60 for older people. The trial is Coppin 2005.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Set up at the wall",
				Side:     "none",
				Hold:     15000000000,
				Reps:     1,
				Pose:     "wall-ready",
				Position: "standing",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Check that the floor is dry and the light is on. Go barefoot, or wear shoes with grip.",
					},
					routines.Cue{
						At:  7000000000,
						Say: "Face the wall at arm's length, with your hands on it at chest height.",
					},
				},
			},
			routines.Step{
				Title:    "Wall calf stretch",
				Side:     "each",
				Prep:     5000000000,
				Switch:   8000000000,
				Hold:     30000000000,
				Reps:     1,
				Pose:     "wall-calf",
				Position: "standing, hands on wall",
				Ready:    "{Side} foot back, heel down, hands on the wall.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} foot back, heel down, toes pointing at the wall.",
					},
					routines.Cue{
						At:  8000000000,
						Say: "Back knee straight. Lean in until the pull is firm but comfortable.",
					},
					routines.Cue{
						At:  15000000000,
						Say: "Second half. Breathe out and let the calf soften.",
					},
					routines.Cue{
						At:  25000000000,
						Say: "Last five seconds. No bouncing.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Calf stretch with a towel",
					Side:     "each",
					Prep:     15000000000,
					Hold:     20000000000,
					Reps:     1,
					Pose:     "towel-chair",
					Position: "seated, leg straight, towel round the ball of the foot",
					Ready:    "Sit down with your {side} leg straight and a towel round the ball of the foot.",
					Bring: []string{
						"a sturdy chair",
						"a towel",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Put the towel round your {side} foot. Draw the toes towards you until you feel a mild pull, no more.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Calf massage",
				Side:     "each",
				Prep:     25000000000,
				Switch:   5000000000,
				Hold:     45000000000,
				Reps:     1,
				Pose:     "calf-massage",
				Position: "seated, knee bent, calf loose",
				Ready:    "Sit on the chair, with your {side} knee bent and the calf loose.",
				Bring: []string{
					"a sturdy chair",
				},
				SkipIf: []routines.Caution{
					"massage_caution",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say:  "{Side} calf: long, light strokes from the ankle up towards the knee.",
						Word: "stroke",
					},
					routines.Cue{
						At:   22000000000,
						Say:  "Squeeze and let go, working up the calf. It should feel pleasant, not sore.",
						Word: "squeeze",
					},
					routines.Cue{
						At:   38000000000,
						Say:  "Finish with a few light strokes upwards.",
						Word: "stroke",
					},
				},
			},
			routines.Step{
				Title:    "Settle in bed",
				Side:     "none",
				Prep:     45000000000,
				Hold:     15000000000,
				Reps:     1,
				Pose:     "settle",
				Position: "in bed",
				Ready:    "If you are sitting, get up slowly, and hold on to something. Then lie down in bed.",
				SkipIf: []routines.Caution{
					"pregnant",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Once you are in bed, loosen the covers at your feet.",
					},
					routines.Cue{
						At:  7000000000,
						Say: "Let your toes point up or to the side, not down.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Settle on your side",
					Side:     "none",
					Prep:     45000000000,
					Hold:     15000000000,
					Reps:     1,
					Pose:     "settle-side",
					Position: "in bed, on your side, a pillow between the knees",
					Ready:    "Go to bed slowly, and hold on to something. Lie in bed on your side, with a pillow between your knees.",
					Bring: []string{
						"a pillow",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Once you are in bed, loosen the covers at your feet.",
						},
						routines.Cue{
							At:  7000000000,
							Say: "Lie on your side with a pillow between your knees. Relax your feet, and don't point your toes.",
						},
					},
				},
			},
		},
	},
	routines.Routine{
		ID:      "trial-standing",
		Name:    "Calf and hamstring, as tested in a study",
		Order:   2,
		Purpose: "The calf and hamstring stretches that a study tested for six weeks, last thing at night. Hold each stretch for 10 seconds, three times on each leg, with 10 seconds of rest in between.",
		Suits:   "People who can stand on one leg with support. Of all the routines here, this one has been studied most closely for calf cramps.",
		Avoid:   "If you are unsteady on your feet, choose the chair or the bed routine. Don't do this routine if you have recently injured your calf, Achilles tendon, ankle or knee, or had an operation there. If there is any sign of a blood clot, don't stretch or massage: get help. Don't do this routine if you still have to avoid certain movements after a hip replacement, or if bending forward with a straight leg makes your sciatica worse. If you can't lift your foot onto a chair, use a low step or choose the bed routine.",
		Instead: []string{
			"chair-gentle",
			"bed-sitting",
		},
		Known:    "In one study of 80 people over 55, those who stretched rated their cramps 1.3 points (out of 10) less severe than those who didn't, and had 1.2 fewer a night. In a later study, similar stretches did no better than meditation.",
		Evidence: "The first study is Hallegraeff 2012. It had no dummy exercise to compare with, and we don't know how its hamstring stretch was done. A review (Cochrane 2021) says that such stretching may make cramps less severe, but that this is not certain. The later study is RELAX 2024.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Wall calf stretch",
				Side:     "each",
				Prep:     15000000000,
				Switch:   5000000000,
				Hold:     10000000000,
				Reps:     3,
				Rest:     10000000000,
				Pose:     "wall-calf",
				Position: "standing, hands on wall",
				Ready:    "{Side} foot back, heel down, hands on the wall.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} foot back, heel down, toes pointing at the wall.",
					},
					routines.Cue{
						At:  4000000000,
						Say: "Hold steady, keep breathing.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Calf stretch with a towel",
					Side:     "each",
					Prep:     15000000000,
					Hold:     10000000000,
					Reps:     3,
					Rest:     10000000000,
					Pose:     "towel-chair",
					Position: "seated, leg straight, towel round the ball of the foot",
					Ready:    "Sit down with your {side} leg straight and a towel round the ball of the foot.",
					Bring: []string{
						"a sturdy chair",
						"a towel",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Put the towel round your {side} foot. Draw the toes towards you until you feel a mild pull, no more.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Standing hamstring stretch",
				Side:     "each",
				Prep:     15000000000,
				Switch:   5000000000,
				Hold:     10000000000,
				Reps:     3,
				Rest:     10000000000,
				Pose:     "hamstring-chair",
				Position: "standing, heel on a chair set against a wall, one hand on something firm",
				Ready:    "{Side} heel on a chair against a wall. Hold something firm with one hand.",
				Bring: []string{
					"a sturdy chair",
				},
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} heel on the chair, knee straight, toes up.",
					},
					routines.Cue{
						At:  4000000000,
						Say: "Lean forward from the hips, back straight. Keep breathing.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Seated hamstring stretch",
					Side:     "each",
					Prep:     15000000000,
					Hold:     10000000000,
					Reps:     3,
					Rest:     10000000000,
					Pose:     "seated-hamstring",
					Position: "seated, front of a sturdy chair",
					Ready:    "Sit near the front of a sturdy chair with your {side} leg out straight.",
					Bring: []string{
						"a sturdy chair",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "{Side} leg out straight, heel on the floor, toes up.",
						},
						routines.Cue{
							At:  4000000000,
							Say: "Lean forward a little from the hips until you feel a mild pull, no more.",
						},
					},
				},
			},
		},
	},
	routines.Routine{
		ID:      "trial-alternating",
		Name:    "Calf and hamstring, alternating legs",
		Order:   3,
		Purpose: "The calf and hamstring stretches from a study, in under three minutes: one leg rests while you stretch the other. Hold each stretch for 10 seconds, three times on each leg.",
		Suits:   "People who can stand on one leg with support, and change legs within two seconds.",
		Avoid:   "If you are unsteady on your feet, choose the chair or the bed routine. Don't do this routine if you have recently injured your calf, Achilles tendon, ankle or knee, or had an operation there. If there is any sign of a blood clot, don't stretch or massage: get help. Don't do this routine if you still have to avoid certain movements after a hip replacement, or if bending forward with a straight leg makes your sciatica worse. If you can't lift your foot onto a chair, use a low step or choose the bed routine.",
		Instead: []string{
			"chair-gentle",
			"bed-sitting",
		},
		Known:    "In the one study of these stretches, people who did them had fewer and milder cramps than people who did not stretch. calmcalf chose the order of the legs.",
		Evidence: "The muscles and the times are the same as in Hallegraeff 2012, a study of 80 people over 55. Those who stretched rated their cramps 1.3 points (out of 10) less severe than those who didn't, and had 1.2 fewer a night. There was no dummy exercise to compare with, and we don't know how the hamstring stretch was done. A review (Cochrane 2021) says that such stretching may make cramps less severe, but that this is not certain.",
		Steps: []routines.Step{
			routines.Step{
				Title:     "Wall calf stretch",
				Side:      "each",
				Prep:      15000000000,
				Switch:    2000000000,
				Alternate: true,
				Hold:      10000000000,
				Reps:      3,
				Pose:      "wall-calf",
				Position:  "standing, hands on wall",
				Ready:     "{Side} foot back, heel down, hands on the wall.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} foot back, heel down, toes pointing at the wall.",
					},
					routines.Cue{
						At:  4000000000,
						Say: "Hold steady, keep breathing.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Calf stretch with a towel",
					Side:     "each",
					Prep:     15000000000,
					Hold:     10000000000,
					Reps:     1,
					Pose:     "towel-chair",
					Position: "seated, leg straight, towel round the ball of the foot",
					Ready:    "Sit down with your {side} leg straight and a towel round the ball of the foot.",
					Bring: []string{
						"a sturdy chair",
						"a towel",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Put the towel round your {side} foot. Draw the toes towards you until you feel a mild pull, no more.",
						},
					},
				},
			},
			routines.Step{
				Title:     "Standing hamstring stretch",
				Side:      "each",
				Prep:      15000000000,
				Switch:    2000000000,
				Alternate: true,
				Hold:      10000000000,
				Reps:      3,
				Pose:      "hamstring-chair",
				Position:  "standing, heel on a chair set against a wall, one hand on something firm",
				Ready:     "{Side} heel on a chair against a wall. Hold something firm with one hand.",
				Bring: []string{
					"a sturdy chair",
				},
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} heel on the chair, knee straight, toes up.",
					},
					routines.Cue{
						At:  4000000000,
						Say: "Lean forward from the hips, back straight. Keep breathing.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Seated hamstring stretch",
					Side:     "each",
					Prep:     15000000000,
					Hold:     10000000000,
					Reps:     1,
					Pose:     "seated-hamstring",
					Position: "seated, front of a sturdy chair",
					Ready:    "Sit near the front of a sturdy chair with your {side} leg out straight.",
					Bring: []string{
						"a sturdy chair",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "{Side} leg out straight, heel on the floor, toes up.",
						},
						routines.Cue{
							At:  4000000000,
							Say: "Lean forward a little from the hips until you feel a mild pull, no more.",
						},
					},
				},
			},
		},
	},
	routines.Routine{
		ID:      "bed-sitting",
		Name:    "Sitting on the bed",
		Order:   4,
		Purpose: "Calf and hamstring stretches that you do sitting down, for people who find standing hard. You don't need good balance.",
		Suits:   "People who have poor balance, get dizzy when they stand up, or are already in bed. If you can't reach your foot, use a towel.",
		Avoid:   "If you still have to avoid certain movements after a hip replacement, or if leaning forward makes back or nerve pain worse, choose the chair routine, and don't lean forward when you do it.",
		Instead: []string{
			"chair-gentle",
		},
		Known:    "One study offered a sitting version to people who found standing hard, but did not test it on its own.",
		Evidence: "The study is Hallegraeff 2012. We don't know exactly which movements its sitting version used.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Ankle pumps",
				Side:     "both",
				Prep:     10000000000,
				Hold:     20000000000,
				Reps:     1,
				Pose:     "ankle-pumps",
				Position: "sitting on the bed, legs out",
				Ready:    "Sit on the bed with your legs out in front of you.",
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Pull your toes towards you, then push them gently away. Make small, slow movements.",
					},
					routines.Cue{
						At:  12000000000,
						Say: "Don't point your toes hard: that can set off a cramp.",
					},
				},
			},
			routines.Step{
				Title:    "Calf and hamstring stretch, sitting",
				Side:     "each",
				Prep:     10000000000,
				Switch:   10000000000,
				Hold:     10000000000,
				Reps:     3,
				Rest:     10000000000,
				Pose:     "towel-bed",
				Position: "sitting on a firm bed or the floor, leg straight, other knee bent or foot on the floor",
				Ready:    "{Side} leg straight in front of you. Bend the other knee, or put that foot on the floor.",
				Bring: []string{
					"a towel",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} leg straight. Pull the toes towards you with your hand or a towel.",
					},
					routines.Cue{
						At:  4000000000,
						Say: "Lean forward a little from the hips. Just a moderate pull. Breathe easily.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Smaller stretch, sitting upright",
					Side:     "each",
					Prep:     5000000000,
					Hold:     10000000000,
					Reps:     2,
					Rest:     10000000000,
					Pose:     "towel-bed",
					Position: "sitting on a firm bed or the floor, back upright",
					Ready:    "Sit upright with your {side} leg straight.",
					Bring: []string{
						"a towel",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Stay upright. Draw your {side} toes towards you until you feel a mild pull, no more.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Settle in bed",
				Side:     "none",
				Hold:     10000000000,
				Reps:     1,
				Pose:     "settle",
				Position: "in bed",
				SkipIf: []routines.Caution{
					"pregnant",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Loosen the covers, and let your feet relax.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Settle on your side",
					Side:     "none",
					Hold:     10000000000,
					Reps:     1,
					Pose:     "settle-side",
					Position: "in bed, on your side, a pillow between the knees",
					Bring: []string{
						"a pillow",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Loosen the covers at the foot of the bed.",
						},
						routines.Cue{
							At:  7000000000,
							Say: "Lie on your side with a pillow between your knees. Relax your feet, and don't point your toes.",
						},
					},
				},
			},
		},
	},
	routines.Routine{
		ID:       "chair-gentle",
		Name:     "On a chair",
		Order:    5,
		Purpose:  "A gentle routine for the whole lower leg, done sitting down.",
		Suits:    "People who might fall, who use a walking aid or who have been ill, and anyone after a long day at a desk.",
		Avoid:    "Don't use a chair with wheels. If you still have to avoid certain movements after a hip operation, don't lean forward.",
		Known:    "These movements have not been tested for night cramps.",
		Evidence: "They come from the sitting exercises of the British and Irish health services (2 sets of 5 for each ankle) and from a towel stretch that a hospital gives its patients (20 seconds).",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Sit tall and breathe",
				Side:     "none",
				Prep:     10000000000,
				Hold:     20000000000,
				Reps:     1,
				Pose:     "breathe",
				Position: "seated, feet flat, chair against a wall",
				Ready:    "Put the chair against a wall. Sit with both feet flat on the floor.",
				Bring: []string{
					"a sturdy chair",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Feet flat, shoulders down.",
					},
					routines.Cue{
						At:  8000000000,
						Say: "Breathe in through your nose, then breathe out more slowly.",
					},
				},
			},
			routines.Step{
				Title:    "Ankle bends",
				Side:     "each",
				Prep:     5000000000,
				Switch:   5000000000,
				Hold:     15000000000,
				Reps:     2,
				Rest:     5000000000,
				Pose:     "ankle-flex",
				Position: "seated, leg straight, foot just off the floor",
				Ready:    "{Side} leg straight, with the foot just off the floor.",
				Bring: []string{
					"a sturdy chair",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Push your {side} foot gently away from you, then draw it back. Do this about five times.",
					},
					routines.Cue{
						At:  10000000000,
						Say: "Go slowly. Finish with your toes pulled back towards you.",
					},
				},
			},
			routines.Step{
				Title:    "Seated hamstring stretch",
				Side:     "each",
				Prep:     10000000000,
				Switch:   5000000000,
				Hold:     20000000000,
				Reps:     2,
				Rest:     10000000000,
				Pose:     "seated-hamstring",
				Position: "seated, front of a sturdy chair",
				Ready:    "Sit near the front of a sturdy chair with your {side} leg out straight.",
				Bring: []string{
					"a sturdy chair",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} leg out straight, heel on the floor, toes up.",
					},
					routines.Cue{
						At:  5000000000,
						Say: "Keep your back straight. Lean forward from the hips until you feel a pull at the back of the thigh.",
					},
					routines.Cue{
						At:  15000000000,
						Say: "Last five seconds. Keep breathing.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Smaller seated hamstring stretch",
					Side:     "each",
					Prep:     5000000000,
					Hold:     10000000000,
					Reps:     2,
					Rest:     10000000000,
					Pose:     "seated-hamstring",
					Position: "seated, front of a sturdy chair",
					Ready:    "Sit near the front of a sturdy chair with your {side} leg out straight.",
					Bring: []string{
						"a sturdy chair",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "{Side} leg out straight, heel on the floor, toes up.",
						},
						routines.Cue{
							At:  4000000000,
							Say: "Lean forward a little from the hips until you feel a mild pull, no more.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Seated calf stretch with a towel",
				Side:     "each",
				Prep:     10000000000,
				Switch:   5000000000,
				Hold:     20000000000,
				Reps:     2,
				Rest:     10000000000,
				Pose:     "towel-chair",
				Position: "seated, leg straight, towel round the ball of the foot",
				Ready:    "{Side} leg straight, with a towel round the ball of the foot.",
				Bring: []string{
					"a sturdy chair",
					"a towel",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Put the towel round your {side} foot. Keep the knee straight.",
					},
					routines.Cue{
						At:  5000000000,
						Say: "Draw the toes towards you until you feel a pull in the calf.",
					},
					routines.Cue{
						At:  15000000000,
						Say: "Last five seconds.",
					},
				},
			},
		},
	},
	routines.Routine{
		ID:      "wall-lean",
		Name:    "Five-minute wall lean",
		Order:   6,
		Purpose: "Short leans against a wall, repeated for about five minutes, as the NHS advises. Do them three times a day, the last time just before bed.",
		Suits:   "People who prefer short holds, or who want something for the daytime.",
		Avoid:   "If you are unsteady on your feet, choose the chair or the bed routine. Don't do this routine if you have recently injured your calf, Achilles tendon, ankle or knee, or had an operation there. If there is any sign of a blood clot, don't stretch or massage: get help.",
		Instead: []string{
			"chair-gentle",
			"bed-sitting",
		},
		Known:    "The NHS advises this, but in one trial similar calf stretching three times a day did no better than a dummy exercise.",
		Evidence: "The NHS page on leg cramps says to hold for 2 to 3 seconds and repeat for 5 minutes, three times a day, and to cut down to once or twice a day if you get fewer cramps. The 5 seconds of standing straight in between are calmcalf's own choice. The trial is Coppin 2005.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Wall lean",
				Side:     "both",
				Prep:     15000000000,
				Hold:     3000000000,
				Reps:     38,
				Rest:     5000000000,
				Pose:     "wall-lean",
				Position: "standing, arm's length from a wall, both feet flat",
				Ready:    "Stand at arm's length from a wall, both feet flat, hands on the wall.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Lean in, heels down.",
					},
					routines.Cue{
						At:  2000000000,
						Say: "And stand up straight.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Smaller wall lean",
					Side:     "both",
					Prep:     5000000000,
					Hold:     2000000000,
					Reps:     15,
					Rest:     5000000000,
					Pose:     "wall-lean",
					Position: "standing, a little closer to the wall, both feet flat",
					Ready:    "Stand a little closer to the wall, both feet flat, hands on the wall.",
					SkipIf: []routines.Caution{
						"unsteady",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Lean in a little, heels down.",
						},
					},
				},
			},
		},
	},
	routines.Routine{
		ID:       "foot-arch",
		Name:     "Foot and arch",
		Order:    7,
		Purpose:  "Stretch each arch, then roll each sole over a ball or a bottle, for cramps in the sole or toes. You do it sitting down, so you don't need to balance.",
		Suits:    "Cramps in the foot or toes.",
		Avoid:    "If you have a foot ulcer, broken skin or numb feet (from diabetes, for example), leave out the rolling, and check the skin of your feet before you do the rest. If you still have to avoid certain movements after a hip operation, don't cross your legs to stretch the arch. Put your toes up against a wall instead.",
		Known:    "This routine is borrowed from the treatment of heel pain and has never been tested for cramps.",
		Evidence: "For heel pain, stretches like these are held for 15 to 30 seconds and repeated 2 to 4 times.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Arch stretch",
				Side:     "each",
				Prep:     15000000000,
				Switch:   10000000000,
				Hold:     15000000000,
				Reps:     3,
				Rest:     5000000000,
				Pose:     "arch-stretch",
				Position: "seated, ankle across the other knee (or foot on the floor, toes up against a wall)",
				Ready:    "Sit with your {side} ankle across the other knee, or with the toes of your {side} foot up against a wall.",
				Bring: []string{
					"a chair",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Hold your {side} toes and draw them back towards your shin.",
					},
					routines.Cue{
						At:  10000000000,
						Say: "Feel the stretch under the arch. Last five seconds.",
					},
				},
			},
			routines.Step{
				Title:    "Roll the sole",
				Side:     "each",
				Prep:     10000000000,
				Switch:   5000000000,
				Hold:     30000000000,
				Reps:     1,
				Pose:     "sole-roll",
				Position: "seated, ball or bottle under the foot",
				Ready:    "Sit with a ball or a bottle under your {side} foot.",
				Bring: []string{
					"a chair",
					"a ball or a bottle",
				},
				SkipIf: []routines.Caution{
					"massage_caution",
					"open_skin",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Roll your foot over it slowly, from the heel to the ball of the foot.",
					},
					routines.Cue{
						At:  15000000000,
						Say: "Press lightly. Keep your toes relaxed, not curled.",
					},
				},
			},
		},
	},
	routines.Routine{
		ID:      "thigh-release",
		Name:    "Thigh, front and back",
		Order:   8,
		Purpose: "Stretch the front and the back of each thigh for 30 seconds. You stand on one leg, holding on to something.",
		Suits:   "People who can stand steadily on one leg while holding on. You can also lie on your side in bed and pull your heel back with a towel.",
		Avoid:   "If your balance is poor, choose the bed routine. Don't do this routine if you still have to avoid certain movements after a knee or hip replacement, or if bending the knee hurts.",
		Instead: []string{
			"bed-sitting",
		},
		Known:    "Nobody has tested these stretches on their own for cramps.",
		Evidence: "American bone and joint surgeons advise holding front and back thigh stretches for 30 seconds.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Front-thigh stretch",
				Side:     "each",
				Prep:     15000000000,
				Switch:   8000000000,
				Hold:     30000000000,
				Reps:     1,
				Pose:     "thigh-front",
				Position: "standing, one hand on a heavy chair or worktop",
				Ready:    "Stand with one hand on a heavy chair or worktop.",
				Bring: []string{
					"a heavy chair or a worktop to hold on to",
				},
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Hold on. Bring your {side} heel up towards your bottom, and hold the ankle or trouser leg.",
					},
					routines.Cue{
						At:  8000000000,
						Say: "Keep your knees together and stand tall.",
					},
					routines.Cue{
						At:  25000000000,
						Say: "Last five seconds.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Smaller front-thigh stretch",
					Side:     "each",
					Prep:     5000000000,
					Hold:     15000000000,
					Reps:     1,
					Pose:     "thigh-front",
					Position: "standing, one hand on a heavy chair or worktop",
					Ready:    "Stand with one hand on a heavy chair or worktop.",
					Bring: []string{
						"a heavy chair or a worktop to hold on to",
					},
					SkipIf: []routines.Caution{
						"unsteady",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Hold on. Lift your {side} heel only as far as is comfortable.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Back-of-thigh stretch",
				Side:     "each",
				Prep:     15000000000,
				Switch:   8000000000,
				Hold:     30000000000,
				Reps:     1,
				Pose:     "thigh-back",
				Position: "standing, heel forward on the floor or a low step, holding on with one hand",
				Ready:    "{Side} heel forward on the floor or a low step. Hold on with one hand.",
				Bring: []string{
					"a heavy chair or a worktop to hold on to",
				},
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} heel forward, toes up, the other knee a little bent.",
					},
					routines.Cue{
						At:  8000000000,
						Say: "Lean forward from the hips, with your back straight.",
					},
					routines.Cue{
						At:  25000000000,
						Say: "Last five seconds.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Seated hamstring stretch",
					Side:     "each",
					Prep:     15000000000,
					Hold:     20000000000,
					Reps:     1,
					Pose:     "seated-hamstring",
					Position: "seated, front of a sturdy chair",
					Ready:    "Sit near the front of a sturdy chair with your {side} leg out straight.",
					Bring: []string{
						"a sturdy chair",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "{Side} leg out straight, heel on the floor, toes up.",
						},
						routines.Cue{
							At:  5000000000,
							Say: "Lean forward a little from the hips until you feel a mild pull, no more.",
						},
					},
				},
			},
		},
	},
	routines.Routine{
		ID:       "pregnancy",
		Name:     "Evening routine for pregnancy",
		Order:    9,
		Purpose:  "Gentle ankle movements and a calf stretch with both hands on a worktop. It ends with you lying on your side in bed.",
		Suits:    "A pregnancy without complications, if your midwife or doctor agrees that you can exercise.",
		Avoid:    "Don't do this routine if you have been told not to exercise. If one leg hurts, swells, feels hot or changes colour, get help the same day, and don't massage it. Stop if you bleed, feel dizzy or have contractions. Don't lie flat on your back for long, especially after 16 weeks.",
		Known:    "In a Thai study of 86 women, those who stretched did not have fewer cramps than those who didn't.",
		Evidence: "Ankle bends and circles have long been part of UK maternity advice. KK Women's Hospital and the Mayo Clinic advise holding the calf stretch for 20 to 30 seconds. The routine has no calf massage.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Ankle bends",
				Side:     "each",
				Prep:     10000000000,
				Switch:   5000000000,
				Hold:     30000000000,
				Reps:     1,
				Pose:     "ankle-flex",
				Position: "seated, back supported",
				Ready:    "Sit with your back supported.",
				Bring: []string{
					"a sturdy chair",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Bend your {side} foot up and down, up to thirty times.",
					},
					routines.Cue{
						At:  20000000000,
						Say: "Finish with your toes up.",
					},
				},
			},
			routines.Step{
				Title:    "Ankle circles",
				Side:     "each",
				Prep:     5000000000,
				Switch:   5000000000,
				Hold:     20000000000,
				Reps:     1,
				Pose:     "ankle-circles",
				Position: "seated, back supported",
				Ready:    "Sit with your back supported.",
				Bring: []string{
					"a sturdy chair",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Make eight circles with your {side} foot, all one way.",
					},
					routines.Cue{
						At:  10000000000,
						Say: "Now eight the other way.",
					},
				},
			},
			routines.Step{
				Title:    "Supported calf stretch",
				Side:     "each",
				Prep:     15000000000,
				Switch:   8000000000,
				Hold:     30000000000,
				Reps:     1,
				Pose:     "worktop-calf",
				Position: "standing, both hands on a worktop",
				Ready:    "{Side} foot back, heel down, both hands on a worktop.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} foot back, heel down.",
					},
					routines.Cue{
						At:  10000000000,
						Say: "You should feel only a gentle pull. Keep both hands on the worktop.",
					},
					routines.Cue{
						At:  25000000000,
						Say: "Last five seconds.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Calf stretch with a towel",
					Side:     "each",
					Prep:     15000000000,
					Hold:     20000000000,
					Reps:     1,
					Pose:     "towel-chair",
					Position: "seated, back supported, towel round the ball of the foot",
					Ready:    "Sit with your back supported and a towel round the ball of your {side} foot.",
					Bring: []string{
						"a sturdy chair",
						"a towel",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Put the towel round your {side} foot. Draw the toes towards you until you feel a mild pull, no more.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Settle on your side",
				Side:     "none",
				Prep:     10000000000,
				Hold:     15000000000,
				Reps:     1,
				Pose:     "settle-side",
				Position: "in bed, on your side, pillow between the knees",
				Ready:    "Lie in bed on your side, with a pillow between your knees.",
				Bring: []string{
					"a pillow",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Loosen the covers. Let your feet relax, without pointing your toes.",
					},
				},
			},
		},
	},
	routines.Routine{
		ID:      "wind-down",
		Name:    "Long wind-down",
		Order:   10,
		Purpose: "About eleven minutes of gentle movement, calf and hamstring stretches, massage and slow breathing. If you want a warm bath or shower, have it one to two hours earlier.",
		Suits:   "Days spent sitting, evenings when you can't settle down, and cramps in the calf or thigh.",
		Avoid:   "If you are unsteady on your feet, choose the chair or the bed routine. Don't do this routine if you have recently injured your calf, Achilles tendon, ankle or knee, or had an operation there. If there is any sign of a blood clot, don't stretch or massage: get help. If you still have to avoid certain movements after a hip operation, don't lean forward. Don't use a chair with wheels.",
		Instead: []string{
			"chair-gentle",
			"bed-sitting",
		},
		Known:    "Experts advise a little movement and massage before bed, but that is only opinion. In one trial, meditation did as well as stretching.",
		Evidence: "The Mayo Clinic and UpToDate's page for patients advise a few minutes of gentle cycling or movement before bed, but this is only their opinion. Sports doctors advise stretching a muscle for 60 seconds. Small sleep studies used 20 minutes of slow breathing at 6 breaths a minute. Here the slow breathing is short, to help you settle. It is not a treatment. The trial with meditation is RELAX 2024.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Walk on the spot, or cycle gently",
				Side:     "none",
				Prep:     10000000000,
				Hold:     120000000000,
				Reps:     1,
				Pose:     "walk",
				Position: "standing with something to hold on to, or sitting on an exercise bike",
				Ready:    "Stand where you can hold on to something, or sit on an exercise bike.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Go at an easy pace. You should be able to talk.",
					},
					routines.Cue{
						At:  60000000000,
						Say: "Second half.",
					},
					routines.Cue{
						At:  110000000000,
						Say: "Slow down now, for the last ten seconds.",
					},
				},
			},
			routines.Step{
				Title:    "Wall calf stretch",
				Side:     "each",
				Prep:     10000000000,
				Switch:   8000000000,
				Hold:     30000000000,
				Reps:     2,
				Rest:     10000000000,
				Pose:     "wall-calf",
				Position: "standing, hands on wall",
				Ready:    "{Side} foot back, heel down, hands on the wall.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} foot back, heel down, toes pointing at the wall.",
					},
					routines.Cue{
						At:  8000000000,
						Say: "Back knee straight. Lean in until the pull is firm but comfortable.",
					},
					routines.Cue{
						At:  15000000000,
						Say: "Second half. Breathe out and let the calf soften.",
					},
					routines.Cue{
						At:  25000000000,
						Say: "Last five seconds. No bouncing.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Calf stretch with a towel",
					Side:     "each",
					Prep:     15000000000,
					Hold:     20000000000,
					Reps:     1,
					Pose:     "towel-chair",
					Position: "seated, leg straight, towel round the ball of the foot",
					Ready:    "Sit down with your {side} leg straight and a towel round the ball of the foot.",
					Bring: []string{
						"a sturdy chair",
						"a towel",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Put the towel round your {side} foot. Draw the toes towards you until you feel a mild pull, no more.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Seated hamstring stretch",
				Side:     "each",
				Prep:     15000000000,
				Switch:   8000000000,
				Hold:     30000000000,
				Reps:     1,
				Pose:     "seated-hamstring",
				Position: "seated, front of a sturdy chair",
				Ready:    "Sit near the front of a sturdy chair with your {side} leg out straight.",
				Bring: []string{
					"a sturdy chair",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "{Side} leg out straight, heel on the floor, toes up.",
					},
					routines.Cue{
						At:  5000000000,
						Say: "Keep your back straight. Lean forward from the hips until you feel a pull at the back of the thigh.",
					},
					routines.Cue{
						At:  25000000000,
						Say: "Last five seconds. Keep breathing.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Smaller seated hamstring stretch",
					Side:     "each",
					Prep:     5000000000,
					Hold:     15000000000,
					Reps:     1,
					Pose:     "seated-hamstring",
					Position: "seated, front of a sturdy chair",
					Ready:    "Sit near the front of a sturdy chair with your {side} leg out straight.",
					Bring: []string{
						"a sturdy chair",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "{Side} leg out straight, heel on the floor, toes up.",
						},
						routines.Cue{
							At:  4000000000,
							Say: "Lean forward a little from the hips until you feel a mild pull, no more.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Calf massage",
				Side:     "each",
				Prep:     15000000000,
				Switch:   5000000000,
				Hold:     60000000000,
				Reps:     1,
				Pose:     "calf-massage",
				Position: "seated, knee bent, calf loose",
				Ready:    "Sit on the chair, with your {side} knee bent and the calf loose.",
				Bring: []string{
					"a sturdy chair",
				},
				SkipIf: []routines.Caution{
					"massage_caution",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say:  "{Side} calf: long, light strokes from the ankle up towards the knee.",
						Word: "stroke",
					},
					routines.Cue{
						At:   30000000000,
						Say:  "Squeeze and let go, working up the calf. It should feel pleasant, not sore.",
						Word: "squeeze",
					},
					routines.Cue{
						At:   53000000000,
						Say:  "Finish with a few light strokes upwards.",
						Word: "stroke",
					},
				},
			},
			routines.Step{
				Title:    "Slow breathing",
				Side:     "none",
				Prep:     10000000000,
				Hold:     120000000000,
				Reps:     1,
				Pose:     "breathe",
				Position: "sitting or lying on your side",
				Ready:    "Sit comfortably, or lie on your side.",
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Breathe in for a count of four, and out for a count of six.",
					},
					routines.Cue{
						At:  60000000000,
						Say: "Second half. Let your jaw and shoulders go loose.",
					},
					routines.Cue{
						At:  110000000000,
						Say: "One more breath like this.",
					},
				},
			},
			routines.Step{
				Title:    "Settle in bed",
				Side:     "none",
				Hold:     15000000000,
				Reps:     1,
				Pose:     "settle",
				Position: "in bed",
				SkipIf: []routines.Caution{
					"pregnant",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Loosen the covers. Let your toes point up, not down. Keep a lamp within reach and your path clear.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Settle on your side",
					Side:     "none",
					Hold:     15000000000,
					Reps:     1,
					Pose:     "settle-side",
					Position: "in bed, on your side, a pillow between the knees",
					Bring: []string{
						"a pillow",
					},
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Loosen the covers at the foot of the bed.",
						},
						routines.Cue{
							At:  7000000000,
							Say: "Lie on your side with a pillow between your knees. Relax your feet, and don't point your toes.",
						},
					},
				},
			},
		},
	},
	routines.Routine{
		ID:       "cramp-now",
		Name:     "Cramp right now (calf)",
		Kind:     "acute",
		Purpose:  "Help with a calf cramp.",
		Suits:    "A calf that suddenly goes hard and knotted.",
		Avoid:    "If the leg is swollen, hot, discoloured, cold or numb, or if you have hurt it, this may not be a cramp. Stop and get help.",
		Known:    "Doctors advise stretching, putting weight on the leg, massage and walking. calmcalf chose the order and the times.",
		Evidence: "The advice is from the NHS, the Mayo Clinic, the Merck Manual and BMJ Best Practice. They give only two exact times: 5 minutes for a shower over the muscle, and at most 15 to 20 minutes for ice.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Pull your toes up",
				Side:     "chosen",
				Hold:     30000000000,
				Reps:     2,
				Rest:     5000000000,
				Pose:     "toes-up",
				Position: "in bed or sitting, knee straight",
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Straighten the knee. Pull your toes and foot up towards your shin.",
					},
					routines.Cue{
						At:  6000000000,
						Say: "Slow and steady. Use your hand or a towel.",
					},
					routines.Cue{
						At:  15000000000,
						Say: "Breathe out. Don't bounce.",
					},
					routines.Cue{
						At:  28000000000,
						Say: "Has it eased? Then you can stop. Still hard? Do it again.",
					},
				},
			},
			routines.Step{
				Title:    "Stand on the leg",
				Side:     "chosen",
				Prep:     10000000000,
				Hold:     30000000000,
				Reps:     1,
				Pose:     "stand-on-leg",
				Position: "standing, holding the bed or the wall",
				Ready:    "Sit on the edge of the bed first. Stand up only if you feel steady, and hold the bed or the wall.",
				SkipIf: []routines.Caution{
					"unsteady",
					"pregnant",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Sit on the edge of the bed first. Stand up only if you feel steady.",
					},
					routines.Cue{
						At:  8000000000,
						Say: "Foot flat, heel pressed down, knee a little bent.",
					},
					routines.Cue{
						At:  25000000000,
						Say: "Last five seconds.",
					},
				},
			},
			routines.Step{
				Title:    "Walk, heels first",
				Side:     "none",
				Prep:     5000000000,
				Hold:     60000000000,
				Reps:     1,
				Pose:     "heel-walk",
				Position: "walking with a hand on furniture",
				Ready:    "Keep a hand on the furniture.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Walk slowly, with your toes lifted.",
					},
					routines.Cue{
						At:  30000000000,
						Say: "Shake the leg gently if that feels better.",
					},
				},
			},
			routines.Step{
				Title:    "Rub the muscle",
				Side:     "chosen",
				Prep:     10000000000,
				Hold:     60000000000,
				Reps:     1,
				Pose:     "calf-massage",
				Position: "sitting, calf loose",
				Ready:    "Sit down and let your calf go loose.",
				SkipIf: []routines.Caution{
					"massage_caution",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Use firm but comfortable strokes, from the ankle up towards the knee.",
					},
					routines.Cue{
						At:  40000000000,
						Say: "Lighter now.",
					},
				},
			},
			routines.Step{
				Title:    "Settle in bed",
				Side:     "none",
				Hold:     20000000000,
				Reps:     1,
				Pose:     "settle",
				Position: "in bed",
				SkipIf: []routines.Caution{
					"pregnant",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Keep your knee straight or gently bent, toes up, covers loose.",
					},
					routines.Cue{
						At:  10000000000,
						Say: "The details can wait until the morning check-in.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Settle on your side",
					Side:     "none",
					Hold:     20000000000,
					Reps:     1,
					Pose:     "settle-side",
					Position: "in bed, on your side, a pillow between the knees",
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Loosen the covers at the foot of the bed.",
						},
						routines.Cue{
							At:  7000000000,
							Say: "Lie on your side with a pillow between your knees. Relax your feet, and don't point your toes.",
						},
					},
				},
			},
		},
		Prompts: []routines.Cue{
			routines.Cue{
				At:  120000000000,
				Say: "Two minutes. Keep your toes up.",
			},
			routines.Cue{
				At:  300000000000,
				Say: "Five minutes. Most cramps are over within ten.",
			},
			routines.Cue{
				At:  600000000000,
				Say: "Ten minutes. If the muscle is still hard, phone {advice} today.",
			},
			routines.Cue{
				At:  900000000000,
				Say: "Still hard after fifteen minutes? Phone {advice} now. If the leg is cold, pale, numb or swollen, or you are short of breath, call {emergency}.",
			},
		},
		After: []routines.Advice{
			routines.Advice{
				Say: "Rest with your knee straight or gently bent, your toes up and the covers loose.",
			},
			routines.Advice{
				Say: "Try a warm shower over the muscle for five minutes.",
				SkipIf: []routines.Caution{
					"heat_cold",
					"unsteady",
				},
			},
			routines.Advice{
				Say: "Or use a warm pack (not hot) wrapped in a towel, for 20 minutes at most. Never use it while you are asleep, on numb skin or open wounds, or if your circulation is poor.",
				SkipIf: []routines.Caution{
					"heat_cold",
				},
			},
			routines.Advice{
				Say: "If the muscle is sore, try ice wrapped in a towel for 15 to 20 minutes at most. Never use it on bare or numb skin or open wounds, or if your circulation is poor.",
				SkipIf: []routines.Caution{
					"heat_cold",
				},
			},
		},
	},
	routines.Routine{
		ID:       "cramp-now-foot",
		Name:     "Cramp right now (foot or toes)",
		Kind:     "acute",
		Purpose:  "Help with a cramp in the foot or toes.",
		Suits:    "A sudden, hard cramp in the sole or toes.",
		Avoid:    "If the leg or foot is swollen, hot, discoloured, cold or numb, or if you have hurt it, this may not be a cramp. Stop and get help. Never rub a foot that is numb or has an ulcer or broken skin.",
		Known:    "For leg cramps, doctors advise stretching, putting weight on the leg and massage. calmcalf chose how to do this for the foot, in what order and for how long.",
		Evidence: "The advice for leg cramps is from the NHS, the Mayo Clinic, the Merck Manual and BMJ Best Practice.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Draw the toes back",
				Side:     "chosen",
				Hold:     30000000000,
				Reps:     2,
				Rest:     5000000000,
				Pose:     "arch-stretch",
				Position: "sitting",
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Hold your toes and draw them back towards your shin.",
					},
					routines.Cue{
						At:  15000000000,
						Say: "Breathe out.",
					},
					routines.Cue{
						At:  28000000000,
						Say: "Has it eased? Then you can stop.",
					},
				},
			},
			routines.Step{
				Title:    "Press the foot flat",
				Side:     "chosen",
				Prep:     10000000000,
				Hold:     30000000000,
				Reps:     1,
				Pose:     "foot-press",
				Position: "standing with something to hold on to, or sitting with the foot pressed to the floor",
				Ready:    "Stand and hold on to something, or sit with your foot on the floor.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Foot flat on the floor, toes spread out.",
					},
					routines.Cue{
						At:  25000000000,
						Say: "Last five seconds.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Press the foot flat, sitting down",
					Side:     "chosen",
					Prep:     10000000000,
					Hold:     30000000000,
					Reps:     1,
					Pose:     "foot-press",
					Position: "sitting, the foot pressed to the floor",
					Ready:    "Sit with your foot on the floor.",
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Stay seated. Foot flat on the floor, toes spread out.",
						},
						routines.Cue{
							At:  25000000000,
							Say: "Last five seconds.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Rub the arch",
				Side:     "chosen",
				Prep:     10000000000,
				Hold:     45000000000,
				Reps:     1,
				Pose:     "sole-rub",
				Position: "sitting",
				Ready:    "Sit down.",
				SkipIf: []routines.Caution{
					"massage_caution",
					"open_skin",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Run your thumbs along the arch of your foot, from heel to toes.",
					},
				},
			},
		},
		Prompts: []routines.Cue{
			routines.Cue{
				At:  120000000000,
				Say: "Two minutes. Keep your toes drawn back.",
			},
			routines.Cue{
				At:  300000000000,
				Say: "Five minutes. Most cramps are over within ten.",
			},
			routines.Cue{
				At:  600000000000,
				Say: "Ten minutes. If the muscle is still hard, phone {advice} today.",
			},
			routines.Cue{
				At:  900000000000,
				Say: "Still hard after fifteen minutes? Phone {advice} now. If the leg is cold, pale, numb or swollen, or you are short of breath, call {emergency}.",
			},
		},
		After: []routines.Advice{
			routines.Advice{
				Say: "Rest with your knee straight or gently bent, your toes up and the covers loose.",
			},
			routines.Advice{
				Say: "Try a warm shower over the muscle for five minutes.",
				SkipIf: []routines.Caution{
					"heat_cold",
					"unsteady",
				},
			},
			routines.Advice{
				Say: "Or use a warm pack (not hot) wrapped in a towel, for 20 minutes at most. Never use it while you are asleep, on numb skin or open wounds, or if your circulation is poor.",
				SkipIf: []routines.Caution{
					"heat_cold",
				},
			},
			routines.Advice{
				Say: "If the muscle is sore, try ice wrapped in a towel for 15 to 20 minutes at most. Never use it on bare or numb skin or open wounds, or if your circulation is poor.",
				SkipIf: []routines.Caution{
					"heat_cold",
				},
			},
		},
	},
	routines.Routine{
		ID:       "cramp-now-thigh-back",
		Name:     "Cramp right now (back of thigh)",
		Kind:     "acute",
		Purpose:  "Help with a cramp in the back of the thigh.",
		Suits:    "A thigh that suddenly goes hard and knotted at the back.",
		Avoid:    "If the leg is swollen, hot, discoloured, cold or numb, or if you have hurt it, this may not be a cramp. Stop and get help. If you still have to avoid certain movements after a hip operation, don't lean forward.",
		Known:    "Doctors advise putting weight on the leg with the knee straight, and massage. calmcalf chose the order and the times.",
		Evidence: "The advice about the straight leg is from the Mayo Clinic; the advice to massage is from the NHS, the Mayo Clinic and the Merck Manual. No source gives exact times.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Straighten the knee",
				Side:     "chosen",
				Hold:     30000000000,
				Reps:     2,
				Rest:     5000000000,
				Pose:     "knee-straight",
				Position: "sitting or lying",
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Straighten the leg slowly, toes up.",
					},
					routines.Cue{
						At:  10000000000,
						Say: "If you are sitting, lean forward a little from the hips.",
					},
					routines.Cue{
						At:  28000000000,
						Say: "Has it eased? Then you can stop.",
					},
				},
			},
			routines.Step{
				Title:    "Stand with the leg straight",
				Side:     "chosen",
				Prep:     10000000000,
				Hold:     30000000000,
				Reps:     1,
				Position: "standing with something to hold on to",
				Ready:    "Stand up and hold on to something.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Put your weight on the leg that hurts, knee straight and heel down.",
					},
				},
			},
			routines.Step{
				Title:    "Rub the thigh",
				Side:     "chosen",
				Prep:     10000000000,
				Hold:     45000000000,
				Reps:     1,
				Position: "sitting",
				Ready:    "Sit down.",
				SkipIf: []routines.Caution{
					"massage_caution",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Stroke the thigh from the knee up towards the hip.",
					},
				},
			},
		},
		Prompts: []routines.Cue{
			routines.Cue{
				At:  120000000000,
				Say: "Two minutes. Keep your knee straight.",
			},
			routines.Cue{
				At:  300000000000,
				Say: "Five minutes. Most cramps are over within ten.",
			},
			routines.Cue{
				At:  600000000000,
				Say: "Ten minutes. If the muscle is still hard, phone {advice} today.",
			},
			routines.Cue{
				At:  900000000000,
				Say: "Still hard after fifteen minutes? Phone {advice} now. If the leg is cold, pale, numb or swollen, or you are short of breath, call {emergency}.",
			},
		},
		After: []routines.Advice{
			routines.Advice{
				Say: "Rest with your knee straight or gently bent, your toes up and the covers loose.",
			},
			routines.Advice{
				Say: "Try a warm shower over the muscle for five minutes.",
				SkipIf: []routines.Caution{
					"heat_cold",
					"unsteady",
				},
			},
			routines.Advice{
				Say: "Or use a warm pack (not hot) wrapped in a towel, for 20 minutes at most. Never use it while you are asleep, on numb skin or open wounds, or if your circulation is poor.",
				SkipIf: []routines.Caution{
					"heat_cold",
				},
			},
			routines.Advice{
				Say: "If the muscle is sore, try ice wrapped in a towel for 15 to 20 minutes at most. Never use it on bare or numb skin or open wounds, or if your circulation is poor.",
				SkipIf: []routines.Caution{
					"heat_cold",
				},
			},
		},
	},
	routines.Routine{
		ID:       "cramp-now-thigh-front",
		Name:     "Cramp right now (front of thigh)",
		Kind:     "acute",
		Purpose:  "Help with a cramp in the front of the thigh.",
		Suits:    "A thigh that suddenly goes hard and knotted at the front.",
		Avoid:    "If the leg is swollen, hot, discoloured, cold or numb, or if you have hurt it, this may not be a cramp. Stop and get help. If you still have to avoid certain movements after a knee or hip replacement, or if bending the knee hurts, leave out the stretch.",
		Known:    "Doctors advise pulling the foot up towards your bottom, and massage. calmcalf chose the order and the times.",
		Evidence: "The advice to pull the foot up is from the Mayo Clinic; the advice to massage is from the NHS, the Mayo Clinic and the Merck Manual. No source gives exact times.",
		Steps: []routines.Step{
			routines.Step{
				Title:    "Bring the heel to your bottom",
				Side:     "chosen",
				Prep:     5000000000,
				Hold:     30000000000,
				Reps:     2,
				Rest:     5000000000,
				Pose:     "thigh-front",
				Position: "standing with something to hold on to, or lying on your side with the painful leg on top",
				Ready:    "Stand and hold on to something, or lie on your side with the painful leg on top.",
				SkipIf: []routines.Caution{
					"unsteady",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Hold your ankle, or put a towel round it. Bend the knee slowly.",
					},
					routines.Cue{
						At:  28000000000,
						Say: "Has it eased? Then you can stop.",
					},
				},
				Gentler: &routines.Step{
					Title:    "Bring the heel to your bottom, lying down",
					Side:     "chosen",
					Prep:     5000000000,
					Hold:     30000000000,
					Reps:     2,
					Rest:     5000000000,
					Position: "lying on your side with the painful leg on top",
					Ready:    "Lie on your side with the painful leg on top.",
					Cues: []routines.Cue{
						routines.Cue{
							Say: "Keep the painful leg on top. Bend its knee slowly. A towel round the ankle helps.",
						},
						routines.Cue{
							At:  28000000000,
							Say: "Has it eased? Then you can stop.",
						},
					},
				},
			},
			routines.Step{
				Title:    "Rub the thigh",
				Side:     "chosen",
				Prep:     10000000000,
				Hold:     45000000000,
				Reps:     1,
				Pose:     "thigh-rub",
				Position: "sitting",
				Ready:    "Sit down.",
				SkipIf: []routines.Caution{
					"massage_caution",
				},
				Cues: []routines.Cue{
					routines.Cue{
						Say: "Stroke the thigh from the knee up towards the hip.",
					},
				},
			},
		},
		Prompts: []routines.Cue{
			routines.Cue{
				At:  120000000000,
				Say: "Two minutes. Keep your heel pulled towards your bottom.",
			},
			routines.Cue{
				At:  300000000000,
				Say: "Five minutes. Most cramps are over within ten.",
			},
			routines.Cue{
				At:  600000000000,
				Say: "Ten minutes. If the muscle is still hard, phone {advice} today.",
			},
			routines.Cue{
				At:  900000000000,
				Say: "Still hard after fifteen minutes? Phone {advice} now. If the leg is cold, pale, numb or swollen, or you are short of breath, call {emergency}.",
			},
		},
		After: []routines.Advice{
			routines.Advice{
				Say: "Rest with your knee straight or gently bent, your toes up and the covers loose.",
			},
			routines.Advice{
				Say: "Try a warm shower over the muscle for five minutes.",
				SkipIf: []routines.Caution{
					"heat_cold",
					"unsteady",
				},
			},
			routines.Advice{
				Say: "Or use a warm pack (not hot) wrapped in a towel, for 20 minutes at most. Never use it while you are asleep, on numb skin or open wounds, or if your circulation is poor.",
				SkipIf: []routines.Caution{
					"heat_cold",
				},
			},
			routines.Advice{
				Say: "If the muscle is sore, try ice wrapped in a towel for 15 to 20 minutes at most. Never use it on bare or numb skin or open wounds, or if your circulation is poor.",
				SkipIf: []routines.Caution{
					"heat_cold",
				},
			},
		},
	},
}

var checklist = diary.Checklist{
	Signs: []diary.Sign{
		diary.Sign{
			ID:     "clot-lung",
			Rule:   "E1",
			Tier:   "E",
			Ask:    "A swollen or sore leg with breathlessness, chest pain, collapse or coughing up blood",
			Short:  "swollen leg with chest trouble",
			Say:    "Call {emergency} now. A clot may have reached the lungs.",
			Blocks: true,
			Source: "NHS (deep vein thrombosis and pulmonary embolism) [S55]",
		},
		diary.Sign{
			ID:     "no-blood-flow",
			Rule:   "E2",
			Tier:   "E",
			Ask:    "A leg that is suddenly cold, pale, blue or numb, or that you can't move",
			Short:  "a cold, pale or numb leg",
			Say:    "Call {emergency} now. Blood may not be reaching the leg.",
			Blocks: true,
			Source: "RCEM Learning and Devon guidance on acute limb ischaemia [S58]; NHS (peripheral arterial disease) [S56]",
		},
		diary.Sign{
			ID:     "saddle-numb",
			Rule:   "E3",
			Tier:   "E",
			Ask:    "Numbness between the legs; new bladder, bowel or sexual trouble; or both legs weak with back pain",
			Short:  "numbness between the legs",
			Say:    "Go to an emergency department (A&E) now, or call {emergency}.",
			Blocks: true,
			Source: "NHS trusts on cauda equina syndrome [S61]",
		},
		diary.Sign{
			ID:     "stroke-like",
			Rule:   "E4",
			Tier:   "E",
			Ask:    "Sudden weakness on one side, a drooping face, or trouble speaking",
			Short:  "weakness on one side",
			Say:    "Call {emergency} now. Sudden signs like these are an emergency.",
			Blocks: true,
			Source: "general emergency advice",
		},
		diary.Sign{
			ID:     "confused-after-fluid-loss",
			Rule:   "U5",
			Tier:   "E",
			Ask:    "Cramps and confusion after water tablets, bad vomiting, diarrhoea or sweats",
			Short:  "confusion after fluid loss",
			Say:    "Call {emergency} now. Your body may be short of salts.",
			Blocks: true,
			Source: "Merck Manual [S9]",
		},
		diary.Sign{
			ID:     "jaw-or-breathing",
			Rule:   "U6",
			Tier:   "E",
			Ask:    "Stiff jaw or hard to breathe after a dirty wound (last 21 days) or poisoning",
			Short:  "stiff jaw or trouble breathing",
			Say:    "Call {emergency} now. Tell them what the wound or poison was.",
			Blocks: true,
			Source: "nidirect [S3] and Mayo Clinic [S6]; calmcalf chose the 21 days",
		},
		diary.Sign{
			ID:     "statin-dark-urine",
			Rule:   "U7",
			Tier:   "E",
			Ask:    "On a statin, with muscle pain or weakness and dark, red-brown urine",
			Short:  "dark urine while on a statin",
			Say:    "Call {emergency} now. Tell them that you are on a statin, and how dark your urine is.",
			Blocks: true,
			For:    "statin",
			Source: "NHS (statins) [S60]",
		},
		diary.Sign{
			ID:     "leg-swollen",
			Rule:   "U2",
			Tier:   "U",
			Ask:    "One leg swollen, throbbing, warm, red or darkened, or with hard, sore veins",
			Short:  "a swollen leg",
			Say:    "Phone {advice} today. It could be a clot. Don't massage the leg.",
			Blocks: true,
			Source: "NHS (deep vein thrombosis) [S55]",
		},
		diary.Sign{
			ID:     "new-weakness",
			Rule:   "U3",
			Tier:   "U",
			Ask:    "New weakness in a leg, a foot that drops, or loss of feeling",
			Short:  "new weakness in a leg",
			Say:    "Phone {advice} today. A doctor should check new weakness or loss of feeling without delay.",
			Source: "Merck Manual [S9]",
			LeavesOut: []routines.Caution{
				"unsteady",
			},
			Gentle: true,
		},
		diary.Sign{
			ID:     "elsewhere",
			Rule:   "U4",
			Tier:   "U",
			Ask:    "New or unexplained cramps in the chest, arms, hands, belly or face",
			Short:  "cramps elsewhere",
			Say:    "Phone {advice} today. Cramps outside the legs should be checked.",
			Source: "Merck Manual [S9]; UpToDate [S8]",
		},
		diary.Sign{
			ID:     "fluid-loss",
			Rule:   "U5",
			Tier:   "U",
			Ask:    "Cramps and faintness after water tablets, bad vomiting, diarrhoea or sweats",
			Short:  "faintness after fluid loss",
			Say:    "Phone {advice} today. Your body may be short of salts.",
			Source: "Merck Manual [S9]",
			LeavesOut: []routines.Caution{
				"unsteady",
			},
			Gentle: true,
		},
		diary.Sign{
			ID:     "wound-or-poison",
			Rule:   "U6",
			Tier:   "U",
			Ask:    "Cramps after a dirty wound (last 21 days) or after poisoning (lead, mercury)",
			Short:  "a dirty wound or poison",
			Say:    "Get medical help now: phone {advice}. Tell them what the wound or poison was.",
			Source: "nidirect [S3] and Mayo Clinic [S6]; calmcalf chose the 21 days",
			LeavesOut: []routines.Caution{
				"massage_caution",
			},
		},
		diary.Sign{
			ID:     "statin-muscle",
			Rule:   "U7",
			Tier:   "U",
			Ask:    "On a statin, with unexplained muscle pain or weakness apart from the cramp",
			Short:  "muscle pain while on a statin",
			Say:    "Phone {advice} today. A doctor will say whether to stop the statin for a while.",
			For:    "statin",
			Source: "NHS (statins) [S60]",
			Gentle: true,
		},
		diary.Sign{
			ID:     "rest-pain",
			Rule:   "U8",
			Tier:   "U",
			Ask:    "Foot pain at rest, sores that don't heal, or a change in skin colour",
			Short:  "foot pain at rest",
			Say:    "Phone {advice} today. This is urgent.",
			Source: "NHS (peripheral arterial disease) [S56]",
			LeavesOut: []routines.Caution{
				"massage_caution",
				"open_skin",
				"heat_cold",
			},
		},
		diary.Sign{
			ID:     "quinine-bleed",
			Rule:   "U9",
			Tier:   "U",
			Ask:    "On quinine or tonic water, with bruises, bleeding, spots or hearing changes",
			Short:  "bleeding while on quinine",
			Say:    "Phone {advice} today, before the next dose. Don't drink any more tonic water.",
			Source: "FDA [S37]; MHRA [S38]",
			LeavesOut: []routines.Caution{
				"massage_caution",
			},
		},
	},
	Lookalikes: []diary.Lookalike{
		diary.Lookalike{
			ID:       "hard-knot",
			Ask:      "Does the muscle suddenly go hard and knotted, and ease when you pull your toes up?",
			Suggests: "an ordinary cramp",
			Say:      "Ordinary cramps come in the calf or foot, only rarely in the thigh, and go within ten minutes. The muscle can stay sore afterwards. If yours are different, ask a doctor about them.",
			Care:     "ordinary",
			Topic:    "cramps",
			Source:   "BMJ Best Practice [S10]; Hallegraeff 2017 [S53]",
		},
		diary.Lookalike{
			ID:  "urge-to-move",
			Ask: "Are all four of these true?",
			Parts: []string{
				"you feel an urge to move your legs, often with a creeping or uncomfortable feeling, but the muscle doesn't go hard",
				"it starts when you rest",
				"it gets better while you move",
				"it gets worse in the evening",
			},
			Suggests: "restless legs",
			Say:      "Restless legs are different from cramps. They are worth an appointment.",
			Care:     "other",
			Topic:    "cramps",
			Source:   "IRLSSG 2014 [S54]",
		},
		diary.Lookalike{
			ID:       "swollen-leg",
			Ask:      "Is one leg swollen, warm, red, darkened or throbbing, or does it have hard veins? It may feel worse when you stand.",
			Suggests: "a clot",
			Say:      "Phone {advice} today if you think that could be it. Don't massage the leg.",
			Care:     "urgent",
			Sign:     "leg-swollen",
			Topic:    "doctor",
			Source:   "NHS (deep vein thrombosis) [S55]",
		},
		diary.Lookalike{
			ID:  "pain-on-walking",
			Ask: "Are all of these true?",
			Parts: []string{
				"you get pain in the calf, thigh or buttock when you walk, and it is worse uphill",
				"it goes within ten minutes of standing still",
				"it never starts while you are resting",
			},
			Suggests: "narrowed arteries in the leg",
			Say:      "See a doctor in the next few days.",
			Care:     "doctor",
			Topic:    "doctor",
			Source:   "NHS (peripheral arterial disease) [S56]; Edinburgh questionnaire [S57]; Merck Manual [S9]",
		},
		diary.Lookalike{
			ID:  "foot-at-rest",
			Ask: "Are any of these true?",
			Parts: []string{
				"your foot hurts at rest or at night, and feels better with the leg hanging down",
				"you get sores that don't heal",
				"your foot is cold or pale",
			},
			Suggests: "a poor blood supply",
			Say:      "Phone {advice} today if you think that could be it.",
			Care:     "urgent",
			Sign:     "rest-pain",
			Topic:    "doctor",
			Source:   "NHS (peripheral arterial disease) [S56]; RCEM Learning [S58]",
		},
		diary.Lookalike{
			ID:       "one-jerk",
			Ask:      "Is it a single sudden jerk, just as you drift off?",
			Suggests: "a sleep start",
			Say:      "A sleep start is a single jerk as you fall asleep, not a cramp.",
			Care:     "other",
			Topic:    "cramps",
			Source:   "Family Practice Notebook [S12]",
		},
		diary.Lookalike{
			ID:       "toe-flicks",
			Ask:      "Has anyone seen your foot or big toe flick every 20 to 40 seconds while you sleep, without pain?",
			Suggests: "periodic limb movements in sleep",
			Say:      "These movements last 0.5 to 4 seconds, and can come anything from 20 to 120 seconds apart. They are not cramps, but you can ask a doctor about them.",
			Care:     "other",
			Topic:    "cramps",
			Source:   "epilepsy.com on periodic limb movements [S62]",
		},
		diary.Lookalike{
			ID:       "numb-feet",
			Ask:      "Do both feet burn, tingle or feel numb, especially at night?",
			Suggests: "numb or tingling feet",
			Say:      "The NHS lists numbness as a reason to see a GP.",
			Care:     "doctor",
			Topic:    "doctor",
			Source:   "NHS (leg cramps) [S1]; NICE CKS 2012 [S5]",
		},
		diary.Lookalike{
			ID:       "leaning-forward",
			Ask:      "Does your back hurt, and do your legs ache when you walk but feel better when you bend forward?",
			Suggests: "narrowing in the spine (spinal stenosis)",
			Say:      "This is worth an appointment.",
			Care:     "doctor",
			Topic:    "doctor",
			Source:   "Mayo Clinic [S7]",
		},
		diary.Lookalike{
			ID:       "twitching",
			Ask:      "Have you noticed twitching, tripping, a muscle getting thinner, or weakness without pain?",
			Suggests: "a change in the muscles",
			Say:      "Make an appointment soon. If the weakness is new, phone {advice} today.",
			Care:     "doctor",
			Topic:    "doctor",
			Source:   "MND Association and RCGP [S59]; Mayo Clinic [S6]; Merck Manual [S9]",
		},
		diary.Lookalike{
			ID:       "not-the-legs",
			Ask:      "Do you get cramps in your hands, arms, face, chest or belly?",
			Suggests: "something more than ordinary leg cramps",
			Say:      "Phone {advice} today if you think that could be it.",
			Care:     "urgent",
			Sign:     "elsewhere",
			Topic:    "doctor",
			Source:   "UpToDate [S8]; Merck Manual [S9]",
		},
		diary.Lookalike{
			ID:       "new-medicine",
			Ask:      "Did you start a new tablet or inhaler before the cramps began?",
			Suggests: "cramps linked to a medicine",
			Say:      "Keep using the medicine as prescribed. Within a day or two, ask a pharmacist, or whoever prescribed it, about the cramps.",
			Care:     "doctor",
			Topic:    "supplements",
			Source:   "Merck Manual [S9]; Garrison 2012 [S41]",
		},
	},
	Unclear: diary.Unclear{
		Ask: "A clot, or one leg swollen, warm or sore, now or earlier (as you answered in your profile)",
		Say: "In your profile you answered \"a clot\". Is one leg swollen, warm, discoloured or sore now? If so, phone {advice} today, and don't massage the leg. If the clot was in the past, say so when you check for warning signs, or in your profile.",
	},
	Unknown: diary.Sign{
		Rule:   "U?",
		Tier:   "U",
		Ask:    "A warning sign that this version of calmcalf doesn't know",
		Say:    "Phone {advice} today, unless the sign has gone. Another version of calmcalf recorded it, and this one doesn't know what it is. If it has gone, run the check again.",
		Blocks: true,
		Source: "another version of calmcalf",
	},
	Words: diary.CheckWords{
		Now:     "Get help now",
		Today:   "Get help today",
		Blocked: "Until then, no stretching and no massage.",
		Ends:    "This advice stays until you run the check again.",
		Clear:   "None of these right now. That doesn't rule anything out, so run the check again if anything changes.",
		Weekly:  "Weekly check: do you have new weakness, cramps outside the legs, a leg that is swollen, warm, cold, pale or numb, or any other warning sign?",
		Whom:    "For help, phone {advice}. If the leg is suddenly cold, pale, blue or numb, call {emergency}.",
		Before:  "Is one leg swollen, warm, discoloured or sore, or suddenly cold, pale, blue or numb? If so, don't start:",
		Likely:  "It sounds most like {what}. calmcalf can't confirm that.",
		Unsure:  "You weren't sure about the signs of {what}. calmcalf can't tell, so the more careful advice comes first.",
		Nothing: "None of these fits your answers. Ask a doctor, nurse or pharmacist.",
		Closing: "Information, not a diagnosis. If you're worried, ask a doctor, nurse or pharmacist.",
	},
}

var flags = insight.FlagBook{
	Flags: []insight.FlagText{
		insight.FlagText{
			ID:     "B6",
			Tier:   "B",
			Title:  "a cramp that lasted over ten minutes",
			Say:    "The NHS says that this is a reason to see a GP.",
			Source: "NHS (leg cramps) [S1] and BMJ Best Practice [S10]",
		},
		insight.FlagText{
			ID:     "B4a",
			Tier:   "B",
			Title:  "very painful cramps",
			Say:    "A doctor can look for a cause, and talk with you about ways to ease the cramps.",
			Source: "Mayo Clinic [S7] and UpToDate [S8]; calmcalf chose the numbers",
		},
		insight.FlagText{
			ID:     "B3",
			Tier:   "B",
			Title:  "cramps that break your sleep",
			Say:    "Cramps woke you on at least four of the last 14 nights. The NHS and the Mayo Clinic say that this is a reason to see a doctor.",
			Source: "NHS (leg cramps) [S1], Mayo Clinic [S6] and UpToDate [S8]; calmcalf chose the number of nights",
		},
		insight.FlagText{
			ID:     "B1",
			Tier:   "B",
			Title:  "a cramp nearly every night",
			Say:    "You logged a cramp nearly every night for two weeks. That is reason enough for an appointment.",
			Source: "Mayo Clinic [S7]; calmcalf chose the numbers",
		},
		insight.FlagText{
			ID:     "B2",
			Tier:   "B",
			Title:  "three or more cramps a week",
			Say:    "You logged at least three cramps a week, two weeks running. Many people have cramps this often, but it is worth asking a doctor about the cause, and about any tablets you are on.",
			Source: "NICE CKS 2012 [S5] and Mayo Clinic [S7]; calmcalf chose the two weeks",
		},
		insight.FlagText{
			ID:     "B4b",
			Tier:   "B",
			Title:  "the last few weeks were worse than the weeks before",
			Say:    "Cramps came more often, hurt more, or lasted longer than in the weeks before. That can be chance, but it is worth an appointment.",
			Source: "Mayo Clinic [S7] and, for two points as a real change, Salaffi 2004 [S64]; calmcalf chose the other numbers",
		},
		insight.FlagText{
			ID:     "B5",
			Tier:   "B",
			Title:  "no clear improvement after six weeks of stretching",
			Say:    "A doctor can look for another reason for the cramps.",
			Source: "Hallegraeff 2012 for the six weeks [S13]; the Cochrane review of magnesium for counting a quarter fewer cramps as a real change [S33]; Mayo Clinic [S7]",
		},
		insight.FlagText{
			ID:     "B11",
			Tier:   "B",
			Title:  "soreness that lasted over a day",
			Say:    "The NHS says that a muscle may stay sore for up to a day. First check for the warning signs of a clot. If you notice any of them, phone {advice} today. If not, ask a doctor about the soreness.",
			Source: "NHS (leg cramps) [S1]; calmcalf chose the limits of two nights and 72 hours",
		},
		insight.FlagText{
			ID:     "B12",
			Tier:   "B",
			Title:  "a condition that is linked to cramps",
			Say:    "Your profile names a condition that is linked to cramps, and you logged at least one cramp a week for four weeks. Tell the team that looks after you.",
			Source: "BMJ Best Practice [S10]; calmcalf chose the numbers",
		},
		insight.FlagText{
			ID:     "B13",
			Tier:   "B",
			Title:  "cramps in pregnancy",
			Say:    "You logged two or more cramps in a week. First check for the warning signs of a clot in the leg. If you notice any of them, phone {advice} today. If not, mention the cramps to your midwife.",
			Source: "Mayo Clinic (leg cramps in pregnancy) [S26] and NHS (deep vein thrombosis) [S55]; calmcalf chose the number",
		},
		insight.FlagText{
			ID:     "B15",
			Tier:   "B",
			Title:  "cramps at a young age",
			Say:    "You answered that you are under 16. calmcalf is made for adults, so ask a doctor about the cramps.",
			Source: "calmcalf's own rule",
		},
		insight.FlagText{
			ID:     "P2",
			Tier:   "P",
			Title:  "magnesium or another supplement",
			Say:    "You logged magnesium or another supplement, and answered that you use a blood thinner, have kidney disease, are on dialysis, or are pregnant. Ask a pharmacist, or whoever prescribes for you, before the next dose.",
			Source: "Cochrane 2020 on magnesium [S33] and on cramps in pregnancy [S21], and Tan 2024 [S36]; calmcalf chose when you should ask first",
		},
	},
	Words: insight.FlagWords{
		Emergency:   "Get help now",
		SameDay:     "Get help today",
		Appointment: "Worth seeing a doctor",
		Pharmacist:  "Worth asking a pharmacist",
		None:        "The list is empty, but that does not mean that you are well. calmcalf sees only what you log and the answers you give.",
		Unseen:      "calmcalf can't list some things, because it keeps no record of them: feeling tired during the day, a fall, pain when you walk, restless legs, a muscle that is getting thinner, or cramps that began after you started a medicine. It doesn't check whether you drink too much alcohol, either. Tell a doctor, nurse or pharmacist about any of these.",
		Ask:         "Have you discussed this with a doctor, nurse or pharmacist?",
		Quiet:       "This stays hidden for 90 days. If something changes before then, ask your doctor or pharmacist again.",
		Stands:      "You can't hide a warning sign. It stays until you run the check again.",
		Closing:     "Information, not a diagnosis. If you're worried, ask a doctor, nurse or pharmacist.",
	},
}

func body() diary.BodyWords {
	return diary.BodyWords{
		Reasons: map[routines.Caution]string{
			"heat_cold":       "warmth or cold on your skin may not be safe for you",
			"massage_caution": "massage may not be safe for you",
			"open_skin":       "pressing on your feet may not be safe for you",
			"pregnant":        "you are pregnant",
			"unsteady":        "you are unsteady on your feet",
		},
		Steps: diary.StepWords{
			Unread:  "your profile or your settings can't be read",
			Sign:    "you reported a warning sign ({sign})",
			Gently:  "Go gently, because {why}.",
			Instead: "{new} replaces {step}, because {why}.",
			Omitted: "{step} is left out, because {why}.",
			Unknown: "Your journal can't be read, so calmcalf doesn't know whether you have reported a warning sign. If one leg is swollen, warm, discoloured or sore, or suddenly cold, pale, blue or numb, don't start.",
			Nothing: "Nothing in this routine is right for you at the moment, because {why}.",
		},
		Trials: diary.TrialWords{
			Sign:       "A trial can't start or continue while you have a warning sign: {sign}.",
			Unread:     "Your profile or your settings can't be read, so calmcalf can't tell whether this trial is safe for you.",
			Position:   "While you are pregnant, a trial of how you lie in bed is not for you. From 28 weeks, the advice is to go to sleep on your side.",
			Water:      "A trial of drinking more is not for you. If you have a heart or kidney condition, or are on dialysis, your doctor decides how much you should drink.",
			Supplement: "Ask a pharmacist, or whoever prescribes for you, before you try magnesium or another supplement: your answers include a blood thinner, kidney disease, dialysis or pregnancy.",
			Usual:      "For this trial, don't go above your usual amount. It compares your usual days with days when you go without.",
			Paused:     "Your trial is paused. {why}",
		},
	}
}
