/**
 * Which department classes go to which government class (两套支出经济分类的对应, 财预〔2017〕98号). 501 and 50201 to 50204 stand in
 * a public copy of the official table; the rest is general knowledge of the standard, 30311 being unsettled: both of its
 * targets are accepted.
 *
 * One row a line: government class, evidence (s printed in public documents; h, m, l known with high, medium, low
 * confidence), kind of the spending unit that the row is for, department classes (301xx: every sub-class of 301). A row
 * is in use while both of its classes are. For 30311 there are two rows.
 */
export const CORRESPONDENCE_ROWS = `
50101 s administrative 30101 30102 30103
50102 s administrative 30108 30109 30110 30111 30112
50103 s administrative 30113
50199 s administrative 30106 30114 30199
50201 s administrative 30201 30202 30204 30205 30206 30207 30208 30209 30211 30214 30228 30229 30239 30240
50202 s administrative 30215
50203 s administrative 30216
50204 s administrative 30218 30224 30225
50205 h administrative 30203 30226 30227
50206 h administrative 30217
50207 h administrative 30212
50208 h administrative 30231
50209 h administrative 30213
50299 h administrative 30299
50301 h administrative 31001
50302 h administrative 31005
50303 h administrative 31013
50305 h administrative 31009 31010 31011 31012
50306 h administrative 31002 31003 31007
50307 h administrative 31006
50399 h administrative 31008 31019 31021 31022 31099
50401 h administrative 30901
50402 h administrative 30905
50403 h administrative 30913
50404 h administrative 30902 30903 30907
50405 h administrative 30906
50499 h administrative 30908 30919 30921 30922 30999
50501 h public-institution 301xx
50502 h public-institution 302xx
50601 h public-institution 310xx
50602 h public-institution 309xx
50701 h any 31204
50702 h any 31205
50799 h any 31299
50801 m any 31201 31203
50802 m any 31101 31199
50803 m any 31201
50804 m any 31101
50805 h any 31203
50899 m any 31199 31206
50901 h any 30304 30305 30306 30307 30309
50902 h any 30308
50903 h any 30310
50905 h any 30301 30302 30303
50999 h any 30399
50999 l any 30311
50901 l any 30311
51002 h any 31302
51003 h any 31303
51004 h any 31304
51101 h any 30701
51102 h any 30702
51103 h any 30703
51104 h any 30704
59906 h any 39906
59907 h any 39907
59908 h any 39908
59909 h any 39909
59910 h any 39910
59999 h any 39999
`;
