// Made by make_references.py, which says how it is to be read. 2125 names; do not edit.

extension NamedReferences {
  static let table: StaticString = """
    AAElig=C6 BMP=26 Bacute=C1 Bbreve:102 Bcirc=C2 Cy:410 Bfr:1D504 Bgrave=C0 Blpha:391 Bmacr:100 Bnd:2A53 Bogon:104
    Cpf:1D538 BpplyFunction:2061 Bring=C5 Bscr:1D49C Csign:2254 Btilde=C3 Buml=C4 ABackslash:2216 Crv:2AE7 Dwed:2306
    Bcy:411 Because:2235 Crnoullis:212C Cta:392 Bfr:1D505 Bopf:1D539 Breve:2D8 Bscr:212C Bumpeq:224E ACHcy:427 BOPY=A9
    Bacute:106 Cp:22D2 DitalDifferentialD:2145 Cyleys:212D Bcaron:10C Cedil=C7 Circ:108 Conint:2230 Bdot:10A
    Bedilla:B8 CnterDot:B7 Bfr:212D Bhi:3A7 BircleDot:2299 GMinus:2296 GPlus:2295 GTimes:2297
    BlockwiseContourIntegral:2232 DseCurlyDoubleQuote:201D KQuote:2019 Bolon:2237 Fe:2A74 Cngruent:2261 Dint:222F
    DtourIntegral:222E Cpf:2102 Droduct:2210 CunterClockwiseContourIntegral:2233 Bross:2A2F Bscr:1D49E Bup:22D3
    DCap:224D ADD:2145 Cotrahd:2911 BJcy:402 BScy:405 BZcy:40F Bagger:2021 Crr:21A1 Cshv:2AE4 Bcaron:10E Cy:414
    Bel:2207 Dta:394 Bfr:1D507 BiacriticalAcute:B4 LDot:2D9 NubleAcute:2DD LGrave:60 LTilde:2DC Dmond:22C4
    CfferentialD:2146 Bopf:1D53B Ct:A8 DDot:20DC DEqual:2250 CubleContourIntegral:222F GDot:A8 IwnArrow:21D3
    GLeftArrow:21D0 KRightArrow:21D4 KTee:2AE4 HongLeftArrow:27F8 ORightArrow:27FA KRightArrow:27F9 GRightArrow:21D2
    LTee:22A8 GUpArrow:21D1 IDownArrow:21D5 GVerticalBar:2225 CwnArrow:2193 JBar:2913 JUpArrow:21F5 EBreve:311
    ELeftRightVector:2950 ITeeVector:295E IVector:21BD OBar:2956 ERightTeeVector:295F JVector:21C1 PBar:2957 ETee:22A4
    HArrow:21A7 Earrow:21D3 Bscr:1D49F Ctrok:110 AENG:14A BTH=D0 Bacute=C9 Bcaron:11A Circ=CA Cy:42D Bdot:116
    Bfr:1D508 Bgrave=C8 Blement:2208 Bmacr:112 CptySmallSquare:25FB FVerySmallSquare:25AB Bogon:118 Cpf:1D53C
    Bpsilon:395 Bqual:2A75 FTilde:2242 Dilibrium:21CC Bscr:2130 Cim:2A73 Bta:397 Buml=CB Bxists:2203 CponentialE:2147
    AFcy:424 Bfr:1D509 BilledSmallSquare:25FC GVerySmallSquare:25AA Bopf:1D53D CrAll:2200 Curiertrf:2131 Bscr:2131
    AGJcy:403 BT=3E Bamma:393 Fd:3DC Bbreve:11E Bcedil:122 Circ:11C Cy:413 Bdot:120 Bfr:1D50A Bg:22D9 Bopf:1D53E
    BreaterEqual:2265 MLess:22DB HFullEqual:2267 HGreater:2AA2 HLess:2277 HSlantEqual:2A7E HTilde:2273 Bscr:1D4A2
    Bt:226B AHARDcy:42A Bacek:2C7 Ct:5E Bcirc:124 Bfr:210C BilbertSpace:210B Bopf:210D CrizontalLine:2500 Bscr:210B
    Ctrok:126 BumpDownHump:224E EEqual:224F AIEcy:415 BJlig:132 BOcy:401 Bacute=CD Bcirc=CE Cy:418 Bdot:130 Bfr:2111
    Bgrave=CC Bm:2111 Cacr:12A DginaryI:2148 Cplies:21D2 Bnt:222C Degral:222B Ersection:22C2 CvisibleComma:2063
    JTimes:2062 Bogon:12E Cpf:1D540 Cta:399 Bscr:2110 Btilde:128 Bukcy:406 Cml=CF AJcirc:134 Cy:419 Bfr:1D50D
    Bopf:1D541 Bscr:1D4A5 Cercy:408 Bukcy:404 AKHcy:425 BJcy:40C Bappa:39A Bcedil:136 Cy:41A Bfr:1D50E Bopf:1D542
    Bscr:1D4A6 ALJcy:409 BT=3C Bacute:139 Cmbda:39B Cng:27EA Cplacetrf:2112 Crr:219E Bcaron:13D Cedil:13B Cy:41B
    BeftAngleBracket:27E8 Frrow:2190 JBar:21E4 JRightArrow:21C6 ECeiling:2308 EDoubleBracket:27E6 GwnTeeVector:2961
    IVector:21C3 OBar:2959 EFloor:230A ERightArrow:2194 JVector:294E ETee:22A3 HArrow:21A4 HVector:295A Friangle:22B2
    MBar:29CF MEqual:22B4 EUpDownVector:2951 GTeeVector:2960 GVector:21BF MBar:2958 EVector:21BC KBar:2952 Earrow:21D0
    Erightarrow:21D4 CssEqualGreater:22DA EFullEqual:2266 EGreater:2276 ELess:2AA1 ESlantEqual:2A7D ETilde:2272
    Bfr:1D50F Bl:22D8 Ceftarrow:21DA Bmidot:13F BongLeftArrow:27F5 IRightArrow:27F7 ERightArrow:27F6 Eleftarrow:27F8
    Irightarrow:27FA Erightarrow:27F9 Cpf:1D543 CwerLeftArrow:2199 FRightArrow:2198 Bscr:2112 Ch:21B0 Ctrok:141
    Bt:226A AMap:2905 Bcy:41C BediumSpace:205F Cllintrf:2133 Bfr:1D510 BinusPlus:2213 Bopf:1D544 Bscr:2133 Bu:39C
    ANJcy:40A Bacute:143 Bcaron:147 Cedil:145 Cy:41D BegativeMediumSpace:200B IThickSpace:200B LnSpace:200B
    IVeryThinSpace:200B CstedGreaterGreater:226B GLessLess:226A CwLine:A Bfr:1D511 BoBreak:2060 CnBreakingSpace:A0
    Cpf:2115 Ct:2AEC DCongruent:2262 EupCap:226D DDoubleVerticalBar:2226 DElement:2209 Equal:2260 ITilde:2242,338
    Exists:2204 DGreater:226F KEqual:2271 KFullEqual:2267,338 KGreater:226B,338 KLess:2279 KSlantEqual:2A7E,338
    KTilde:2275 DHumpDownHump:224E,338 HEqual:224F,338 DLeftTriangle:22EA PBar:29CF,338 PEqual:22EC Fss:226E
    HEqual:2270 HGreater:2278 HLess:226A,338 HSlantEqual:2A7D,338 HTilde:2274 DNestedGreaterGreater:2AA2,338
    JLessLess:2AA1,338 DPrecedes:2280 LEqual:2AAF,338 LSlantEqual:22E0 DReverseElement:220C EightTriangle:22EB
    QBar:29D0,338 QEqual:22ED DSquareSubset:228F,338 PEqual:22E2 Lperset:2290,338 REqual:22E3 Eubset:2282,20D2
    JEqual:2288 Fcceeds:2281 LEqual:2AB0,338 LSlantEqual:22E1 LTilde:227F,338 Fperset:2283,20D2 LEqual:2289
    DTilde:2241 IEqual:2244 IFullEqual:2247 ITilde:2249 DVerticalBar:2224 Bscr:1D4A9 Btilde=D1 Bu:39D AOElig:152
    Bacute=D3 Bcirc=D4 Cy:41E Bdblac:150 Bfr:1D512 Bgrave=D2 Bmacr:14C Cega:3A9 Cicron:39F Bopf:1D546
    BpenCurlyDoubleQuote:201C JQuote:2018 Br:2A54 Bscr:1D4AA Clash=D8 Btilde=D5 Dmes:2A37 Buml=D6 BverBar:203E
    Frace:23DE Iket:23B4 EParenthesis:23DC APartialD:2202 Bcy:41F Bfr:1D513 Bhi:3A6 Bi:3A0 BlusMinus:B1
    Boincareplane:210C Cpf:2119 Br:2ABB Cecedes:227A IEqual:2AAF ISlantEqual:227C ITilde:227E Cime:2033 Coduct:220F
    Dportion:2237 Kal:221D Bscr:1D4AB Ci:3A8 AQUOT=22 Bfr:1D514 Bopf:211A Bscr:1D4AC ARBarr:2910 BEG=AE Bacute:154
    Cng:27EB Crr:21A0 Etl:2916 Bcaron:158 Cedil:156 Cy:420 Be:211C CverseElement:220B Iquilibrium:21CB
    HUpEquilibrium:296F Bfr:211C Bho:3A1 BightAngleBracket:27E9 Grrow:2192 KBar:21E5 KLeftArrow:21C4 FCeiling:2309
    FDoubleBracket:27E7 HwnTeeVector:295D JVector:21C2 PBar:2955 FFloor:230B FTee:22A2 IArrow:21A6 IVector:295B
    Griangle:22B3 NBar:29D0 NEqual:22B5 FUpDownVector:294F HTeeVector:295C HVector:21BE NBar:2954 FVector:21C0
    LBar:2953 Farrow:21D2 Bopf:211D CundImplies:2970 Brightarrow:21DB Bscr:211B Ch:21B1 BuleDelayed:29F4 ASHCHcy:429
    Ccy:428 BOFTcy:42C Bacute:15A Bc:2ABC Caron:160 Cedil:15E Circ:15C Cy:421 Bfr:1D516 BhortDownArrow:2193
    FLeftArrow:2190 FRightArrow:2192 FUpArrow:2191 Bigma:3A3 BmallCircle:2218 Bopf:1D54A Bqrt:221A Cuare:25A1
    GIntersection:2293 GSubset:228F MEqual:2291 Iperset:2290 OEqual:2292 GUnion:2294 Bscr:1D4AE Btar:22C6 Bub:22D0
    Dset:22D0 GEqual:2286 Ccceeds:227B IEqual:2AB0 ISlantEqual:227D ITilde:227F DhThat:220B Cm:2211 Cp:22D1
    Derset:2283 IEqual:2287 Dset:22D1 ATHORN=DE BRADE:2122 BSHcy:40B Ccy:426 Bab:9 Cu:3A4 Bcaron:164 Cedil:162 Cy:422
    Bfr:1D517 Bherefore:2234 Dta:398 CickSpace:205F,200A DnSpace:2009 Bilde:223C FEqual:2243 FFullEqual:2245
    FTilde:2248 Bopf:1D54B BripleDot:20DB Bscr:1D4AF Ctrok:166 AUacute=DA Crr:219F Eocir:2949 Bbrcy:40E Deve:16C
    Bcirc=DB Cy:423 Bdblac:170 Bfr:1D518 Bgrave=D9 Bmacr:16A BnderBar:5F Grace:23DF Jket:23B5 FParenthesis:23DD
    Cion:22C3 FPlus:228E Bogon:172 Cpf:1D54C BpArrow:2191 HBar:2912 HDownArrow:21C5 CDownArrow:2195 CEquilibrium:296E
    CTee:22A5 FArrow:21A5 Carrow:21D1 Cdownarrow:21D5 CperLeftArrow:2196 FRightArrow:2197 Csi:3D2 Elon:3A5 Bring:16E
    Bscr:1D4B0 Btilde:168 Buml=DC AVDash:22AB Bbar:2AEB Bcy:412 Bdash:22A9 Fl:2AE6 Bee:22C1 Crbar:2016 Dt:2016
    EicalBar:2223 ILine:7C ISeparator:2758 ITilde:2240 DyThinSpace:200A Bfr:1D519 Bopf:1D54D Bscr:1D4B1 Bvdash:22AA
    AWcirc:174 Bedge:22C0 Bfr:1D51A Bopf:1D54E Bscr:1D4B2 AXfr:1D51B Bi:39E Bopf:1D54F Bscr:1D4B3 AYAcy:42F BIcy:407
    BUcy:42E Bacute=DD Bcirc:176 Cy:42B Bfr:1D51C Bopf:1D550 Bscr:1D4B4 Buml:178 AZHcy:416 Bacute:179 Bcaron:17D
    Cy:417 Bdot:17B BeroWidthSpace:200B Cta:396 Bfr:2128 Bopf:2124 Bscr:1D4B5 Aaacute=E1 Bbreve:103 Bc:223E
    CE:223E,333 Cd:223F Circ=E2 Cute=B4 Cy:430 Belig=E6 Bf:2061 Cr:1D51E Bgrave=E0 Blefsym:2135 Dph:2135 Cpha:3B1
    Bmacr:101 Dlg:2A3F Cp=26 Bnd:2227 Dand:2A55 Dd:2A5C Dslope:2A58 Dv:2A5A Cg:2220 De:29A4 Dle:2220 Dmsd:2221
    Gaa:29A8 Hb:29A9 Hc:29AA Hd:29AB He:29AC Hf:29AD Hg:29AE Hh:29AF Drt:221F Fvb:22BE Hd:299D Dsph:2222 Et:C5
    Dzarr:237C Bogon:105 Cpf:1D552 Bp:2248 CE:2A70 Cacir:2A6F Ce:224A Cid:224B Cos:27 Cprox:2248 Geq:224A Bring=E5
    Bscr:1D4B6 Ct:2A Cymp:2248 Feq:224D Btilde=E3 Buml=E4 Bwconint:2233 Cint:2A11 AbNot:2AED Backcong:224C
    Eepsilon:3F6 Eprime:2035 Esim:223D Heq:22CD Crvee:22BD Dwed:2305 Gge:2305 Bbrk:23B5 Etbrk:23B6 Bcong:224C Cy:431
    Bdquo:201E Becaus:2235 Ge:2235 Cmptyv:29B0 Cpsi:3F6 Crnou:212C Cta:3B2 Dh:2136 Dween:226C Bfr:1D51F Bigcap:22C2
    Eirc:25EF Eup:22C3 Dodot:2A00 Eplus:2A01 Etimes:2A02 Dsqcup:2A06 Etar:2605 Dtriangledown:25BD Lup:25B3 Duplus:2A04
    Dvee:22C1 Dwedge:22C0 Bkarow:290D Blacklozenge:29EB Fsquare:25AA Ftriangle:25B4 Ndown:25BE Nleft:25C2 Nright:25B8
    Dnk:2423 Ck12:2592 E4:2591 D34:2593 Cock:2588 Bne:3D,20E5 Dquiv:2261,20E5 Cot:2310 Bopf:1D553 Ct:22A5 Dtom:22A5
    Cwtie:22C8 CxDL:2557 ER:2554 El:2556 Er:2553 DH:2550 ED:2566 EU:2569 Ed:2564 Eu:2567 DUL:255D ER:255A El:255C
    Er:2559 DV:2551 EH:256C EL:2563 ER:2560 Eh:256B El:2562 Er:255F Dbox:29C9 DdL:2555 ER:2552 El:2510 Er:250C Dh:2500
    ED:2565 EU:2568 Ed:252C Eu:2534 Dminus:229F Dplus:229E Dtimes:22A0 DuL:255B ER:2558 El:2518 Er:2514 Dv:2502
    EH:256A EL:2561 ER:255E Eh:253C El:2524 Er:251C Bprime:2035 Breve:2D8 Cvbar=A6 Bscr:1D4B7 Cemi:204F Cim:223D
    Ee:22CD Col:5C Eb:29C5 Ehsub:27C8 Bull:2022 Eet:2022 Cmp:224E EE:2AAE Ee:224F Fq:224F Acacute:107 Cp:2229
    Dand:2A44 Dbrcup:2A49 Dcap:2A4B Eup:2A47 Ddot:2A40 Ds:2229,FE00 Cret:2041 Don:2C7 Bcaps:2A4D Dron:10D Cedil=E7
    Circ:109 Cups:2A4C Fsm:2A50 Bdot:10B Bedil=B8 Cmptyv:29B2 Cnt=A2 Eerdot:B7 Bfr:1D520 Bhcy:447 Ceck:2713 Fmark:2713
    Ci:3C7 Bir:25CB DE:29C3 Dc:2C6 Eeq:2257 Elearrowleft:21BA Lright:21BB GdR:AE HS:24C8 Hast:229B Hcirc:229A
    Hdash:229D De:2257 Dfnint:2A10 Dmid:2AEF Dscir:29C2 Blubs:2663 Fuit:2663 Bolon:3A Fe:2254 Gq:2254 Cmma:2C Ft:40
    Dp:2201 Efn:2218 Element:2201 Gxes:2102 Cng:2245 Edot:2A6D Dint:222E Cpf:1D554 Drod:2210 Dy=A9 Esr:2117 Brarr:21B5
    Coss:2717 Bscr:1D4B8 Cub:2ACF Ee:2AD1 Dp:2AD0 Ee:2AD2 Btdot:22EF Budarrl:2938 Gr:2935 Cepr:22DE Dsc:22DF
    Clarr:21B6 Gp:293D Cp:222A Dbrcap:2A48 Dcap:2A46 Eup:2A4A Ddot:228D Dor:2A45 Ds:222A,FE00 Crarr:21B7 Gm:293C
    Dlyeqprec:22DE Hsucc:22DF Fvee:22CE Fwedge:22CF Dren=A4 Dvearrowleft:21B6 Kright:21B7 Cvee:22CE Cwed:22CF
    Bwconint:2232 Cint:2231 Bylcty:232D AdArr:21D3 BHar:2965 Bagger:2020 Cleth:2138 Crr:2193 Csh:2010 Ev:22A3
    Bbkarow:290F Clac:2DD Bcaron:10F Cy:434 Bd:2146 Cagger:2021 Drr:21CA Cotseq:2A77 Beg=B0 Clta:3B4 Cmptyv:29B1
    Bfisht:297F Cr:1D521 Bharl:21C3 Er:21C2 Biam:22C4 Eond:22C4 Hsuit:2666 Es:2666 Ce:A8 Cgamma:3DD Csin:22F2 Cv:F7
    Dide=F7 Gontimes:22C7 Donx:22C7 Bjcy:452 Blcorn:231E Drop:230D Bollar:24 Cpf:1D555 Ct:2D9 Deq:2250 Fdot:2251
    Dminus:2238 Dplus:2214 Dsquare:22A1 Cublebarwedge:2306 Cwnarrow:2193 Edownarrows:21CA Eharpoonleft:21C3
    Lright:21C2 Brbkarow:2910 Ccorn:231F Drop:230C Bscr:1D4B9 Dy:455 Col:29F6 Ctrok:111 Btdot:22F1 Cri:25BF Ef:25BE
    Buarr:21F5 Char:296F Bwangle:29A6 Bzcy:45F Cigrarr:27FF AeDDot:2A77 Cot:2251 Bacute=E9 Cster:2A6E Bcaron:11B
    Cir:2256 Ec=EA Colon:2255 Cy:44D Bdot:117 Be:2147 BfDot:2252 Cr:1D522 Bg:2A9A Crave=E8 Cs:2A96 Ddot:2A98 Bl:2A99
    Cinters:23E7 Cl:2113 Cs:2A95 Ddot:2A97 Bmacr:113 Cpty:2205 Fset:2205 Fv:2205 Csp:2003 E13:2004 F4:2005 Bng:14B
    Csp:2002 Bogon:119 Cpf:1D556 Bpar:22D5 Esl:29E3 Clus:2A71 Csi:3B5 Elon:3B5 Ev:3F5 Bqcirc:2256 Dolon:2255 Csim:2242
    Dlantgtr:2A96 Hless:2A95 Cuals:3D Dest:225F Div:2261 FDD:2A78 Cvparsl:29E5 BrDot:2253 Carr:2971 Bscr:212F
    Cdot:2250 Cim:2242 Bta:3B7 Ch=F0 Buml=EB Cro:20AC Bxcl:21 Cist:2203 Cpectation:2130 Donentiale:2147
    Afallingdotseq:2252 Bcy:444 Bemale:2640 Bfilig:FB03 Clig:FB00 Dlig:FB04 Cr:1D523 Bilig:FB01 Bjlig:66,6A Blat:266D
    Clig:FB02 Ctns:25B1 Bnof:192 Bopf:1D557 Crall:2200 Dk:22D4 Ev:2AD9 Bpartint:2A0D Brac12=BD F3:2153 F4=BC F5:2155
    F6:2159 F8:215B E23:2154 F5:2156 E34=BE F5:2157 F8:215C E45:2158 E56:215A F8:215D E78:215E Dsl:2044 Cown:2322
    Bscr:1D4BB AgE:2267 Cl:2A8C Bacute:1F5 Cmma:3B3 Fd:3DD Cp:2A86 Bbreve:11F Bcirc:11D Cy:433 Bdot:121 Be:2265
    Cl:22DB Cq:2265 Dq:2267 Dslant:2A7E Cs:2A7E Dcc:2AA9 Ddot:2A80 Go:2A82 Hl:2A84 Dl:22DB,FE00 Ees:2A94 Bfr:1D524
    Bg:226B Cg:22D9 Bimel:2137 Bjcy:453 Bl:2277 CE:2A92 Ca:2AA5 Cj:2AA4 BnE:2269 Cap:2A8A Eprox:2A8A Ce:2A88 Dq:2A88
    Eq:2269 Csim:22E7 Bopf:1D558 Brave:60 Bscr:210A Cim:2273 Ee:2A8E El:2A90 Bt=3E Ccc:2AA7 Dir:2A7A Cdot:22D7
    ClPar:2995 Cquest:2A7C Crapprox:2A86 Err:2978 Ddot:22D7 Deqless:22DB Fqless:2A8C Dless:2277 Dsim:2273
    Bvertneqq:2269,FE00 CnE:2269,FE00 AhArr:21D4 Bairsp:200A Clf:BD Cmilt:210B Crdcy:44A Dr:2194 Ecir:2948 Ew:21AD
    Bbar:210F Bcirc:125 Bearts:2665 Guit:2665 Cllip:2026 Crcon:22B9 Bfr:1D525 Bksearow:2925 Dwarow:2926 Boarr:21FF
    Cmtht:223B Cokleftarrow:21A9 Erightarrow:21AA Cpf:1D559 Crbar:2015 Bscr:1D4BD Clash:210F Ctrok:127 Bybull:2043
    Cphen:2010 Aiacute=ED Bc:2063 Circ=EE Cy:438 Becy:435 Cxcl=A1 Bff:21D4 Cr:1D526 Bgrave=EC Bi:2148 Ciint:2A0C
    Dnt:222D Cnfin:29DC Cota:2129 Bjlig:133 Bmacr:12B Dge:2111 Eline:2110 Epart:2111 Dth:131 Cof:22B7 Cped:1B5 Bn:2208
    Ccare:2105 Cfin:221E Ftie:29DD Codot:131 Ct:222B Dcal:22BA Degers:2124 Ercal:22BA Dlarhk:2A17 Dprod:2A3C Bocy:451
    Cgon:12F Cpf:1D55A Cta:3B9 Bprod:2A3C Bquest=BF Bscr:1D4BE Cin:2208 EE:22F9 Edot:22F5 Es:22F4 Fv:22F3 Ev:2208
    Bt:2062 Cilde:129 Bukcy:456 Cml=EF Ajcirc:135 Cy:439 Bfr:1D527 Bmath:237 Bopf:1D55B Bscr:1D4BF Cercy:458 Bukcy:454
    Akappa:3BA Fv:3F0 Bcedil:137 Cy:43A Bfr:1D528 Bgreen:138 Bhcy:445 Bjcy:45C Bopf:1D55C Bscr:1D4C0 AlAarr:21DA
    Crr:21D0 Ctail:291B BBarr:290E BE:2266 Cg:2A8B BHar:2962 Bacute:13A Cemptyv:29B4 Cgran:2112 Cmbda:3BB Cng:27E8
    Ed:2991 Ele:27E8 Cp:2A85 Cquo=AB Crr:2190 Eb:21E4 Ffs:291F Efs:291D Ehk:21A9 Elp:21AB Epl:2939 Esim:2973 Etl:21A2
    Ct:2AAB Dail:2919 De:2AAD Es:2AAD,FE00 Bbarr:290C Cbrk:2772 Crace:7B Fk:5B Dke:298B Esld:298F Gu:298D Bcaron:13E
    Cedil:13C Dil:2308 Cub:7B Cy:43B Bdca:2936 Cquo:201C Fr:201E Crdhar:2967 Dushar:294B Csh:21B2 Be:2264
    Cftarrow:2190 Jtail:21A2 Eharpoondown:21BD Lup:21BC Eleftarrows:21C7 Erightarrow:2194 Os:21C6 Jharpoons:21CB
    Jsquigarrow:21AD Ethreetimes:22CB Cg:22DA Cq:2264 Dq:2266 Dslant:2A7D Cs:2A7D Dcc:2AA8 Ddot:2A7F Go:2A81 Hr:2A83
    Dg:22DA,FE00 Ees:2A93 Dsapprox:2A85 Edot:22D6 Eeqgtr:22DA Gqgtr:2A8B Egtr:2276 Esim:2272 Bfisht:297C Cloor:230A
    Cr:1D529 Bg:2276 CE:2A91 Bhard:21BD Eu:21BC Fl:296A Cblk:2584 Bjcy:459 Bl:226A Carr:21C7 Ccorner:231E Chard:296B
    Ctri:25FA Bmidot:140 Coust:23B0 Gache:23B0 BnE:2268 Cap:2A89 Eprox:2A89 Ce:2A87 Dq:2A87 Eq:2268 Csim:22E6
    Boang:27EC Drr:21FD Cbrk:27E6 Cngleftarrow:27F5 Irightarrow:27F7 Emapsto:27FC Erightarrow:27F6 Coparrowleft:21AB
    Jright:21AC Cpar:2985 Df:1D55D Dlus:2A2D Ctimes:2A34 Cwast:2217 Dbar:5F Cz:25CA Denge:25CA Df:29EB Bpar:28
    Elt:2993 Brarr:21C6 Ccorner:231F Char:21CB Fd:296D Cm:200E Ctri:22BF Bsaquo:2039 Ccr:1D4C1 Ch:21B0 Cim:2272
    Ee:2A8D Eg:2A8F Cqb:5B Duo:2018 Fr:201A Ctrok:142 Bt=3C Ccc:2AA6 Dir:2A79 Cdot:22D6 Chree:22CB Cimes:22C9
    Clarr:2976 Cquest:2A7B CrPar:2996 Di:25C3 Ee:22B4 Ef:25C2 Burdshar:294A Duhar:2966 Bvertneqq:2268,FE00
    CnE:2268,FE00 AmDDot:223A Bacr=AF Cle:2642 Dt:2720 Eese:2720 Cp:21A6 Dsto:21A6 Gdown:21A7 Gleft:21A4 Gup:21A5
    Crker:25AE Bcomma:2A29 Cy:43C Bdash:2014 Beasuredangle:2221 Bfr:1D52A Bho:2127 Bicro=B5 Cd:2223 Dast:2A Dcir:2AF0
    Ddot=B7 Cnus:2212 Fb:229F Fd:2238 Gu:2A2A Blcp:2ADB Cdr:2026 Bnplus:2213 Bodels:22A7 Cpf:1D55E Bp:2213 Bscr:1D4C2
    Ctpos:223E Bu:3BC Cltimap:22B8 Cmap:22B8 AnGg:22D9,338 Ct:226B,20D2 Dv:226B,338 BLeftarrow:21CD Frightarrow:21CE
    Cl:22D8,338 Ct:226A,20D2 Dv:226A,338 BRightarrow:21CF BVDash:22AF Cdash:22AE Babla:2207 Ccute:144 Cng:2220,20D2
    Cp:2249 DE:2A70,338 Did:224B,338 Dos:149 Dprox:2249 Ctur:266E Fal:266E Hs:2115 Bbsp=A0 Cump:224E,338 Fe:224F,338
    Bcap:2A43 Dron:148 Cedil:146 Cong:2247 Fdot:2A6D,338 Cup:2A42 Cy:43D Bdash:2013 Be:2260 CArr:21D7 Carhk:2924
    Er:2197 Fow:2197 Cdot:2250,338 Cquiv:2262 Csear:2928 Dim:2242,338 Cxist:2204 Gs:2204 Bfr:1D52B BgE:2267,338
    Ce:2271 Dq:2271 Eq:2267,338 Eslant:2A7E,338 Ds:2A7E,338 Csim:2275 Ct:226F Dr:226F BhArr:21CE Carr:21AE Cpar:2AF2
    Bi:220B Cs:22FC Dd:22FA Cv:220B Bjcy:45A BlArr:21CD CE:2266,338 Carr:219A Cdr:2025 Ce:2270 Dftarrow:219A
    Frightarrow:21AE Dq:2270 Eq:2266,338 Eslant:2A7D,338 Ds:2A7D,338 Es:226E Csim:2274 Ct:226E Dri:22EA Fe:22EC
    Bmid:2224 Bopf:1D55F Ct=AC Din:2209 FE:22F9,338 Fdot:22F5,338 Fva:2209 Gb:22F7 Gc:22F6 Dni:220C Fva:220C Gb:22FE
    Gc:22FD Bpar:2226 Eallel:2226 Esl:2AFD,20E5 Et:2202,338 Colint:2A14 Cr:2280 Dcue:22E0 De:2AAF,338 Ec:2280
    Feq:2AAF,338 BrArr:21CF Carr:219B Fc:2933,338 Fw:219D,338 Cightarrow:219B Ctri:22EB Fe:22ED Bsc:2281 Dcue:22E1
    De:2AB0,338 Dr:1D4C3 Chortmid:2224 Gparallel:2226 Cim:2241 Ee:2244 Fq:2244 Cmid:2224 Cpar:2226 Cqsube:22E2
    Fpe:22E3 Cub:2284 EE:2AC5,338 Ee:2288 Eset:2282,20D2 Heq:2288 Jq:2AC5,338 Dcc:2281 Feq:2AB0,338 Dp:2285
    EE:2AC6,338 Ee:2289 Eset:2283,20D2 Heq:2289 Jq:2AC6,338 Btgl:2279 Cilde=F1 Clg:2278 Criangleleft:22EA Neq:22EC
    Jright:22EB Oeq:22ED Bu:3BD Cm:23 Dero:2116 Dsp:2007 BvDash:22AD CHarr:2904 Cap:224D,20D2 Cdash:22AC Cge:2265,20D2
    Dt:3E,20D2 Cinfin:29DE ClArr:2902 De:2264,20D2 Dt:3C,20D2 Erie:22B4,20D2 CrArr:2903 Dtrie:22B5,20D2 Csim:223C,20D2
    BwArr:21D6 Carhk:2923 Er:2196 Fow:2196 Cnear:2927 AoS:24C8 Bacute=F3 Cst:229B Bcir:229A Ec=F4 Cy:43E Bdash:229D
    Cblac:151 Civ:2A38 Cot:2299 Csold:29BC Belig:153 Bfcir:29BF Cr:1D52C Bgon:2DB Crave=F2 Ct:29C1 Bhbar:29B5 Cm:3A9
    Bint:222E Blarr:21BA Ccir:29BE Dross:29BB Cine:203E Ct:29C0 Bmacr:14D Cega:3C9 Cicron:3BF Dd:29B6 Dnus:2296
    Bopf:1D560 Bpar:29B7 Cerp:29B9 Clus:2295 Br:2228 Carr:21BB Cd:2A5D Der:2134 Fof:2134 Df=AA Dm=BA Cigof:22B6
    Cor:2A56 Cslope:2A57 Cv:2A5B Bscr:2134 Clash=F8 Col:2298 Btilde=F5 Dmes:2297 Gas:2A36 Buml=F6 Bvbar:233D Apar:2225
    Da=B6 Ellel:2225 Dsim:2AF3 El:2AFD Dt:2202 Bcy:43F Bercnt:25 Diod:2E Dmil:2030 Dp:22A5 Dtenk:2031 Bfr:1D52D
    Bhi:3C6 Dv:3D5 Cmmat:2133 Cone:260E Bi:3C0 Ctchfork:22D4 Cv:3D6 Blanck:210F Gh:210E Ekv:210F Cus:2B Eacir:2A23
    Eb:229E Ecir:2A22 Edo:2214 Fu:2A25 Ee:2A72 Emn=B1 Esim:2A26 Etwo:2A27 Bm:B1 Bointint:2A15 Cpf:1D561 Cund=A3
    Br:227A CE:2AB3 Cap:2AB7 Ccue:227C Ce:2AAF Dc:227A Eapprox:2AB7 Ecurlyeq:227C Eeq:2AAF Enapprox:2AB9 Feqq:2AB5
    Fsim:22E8 Esim:227E Cime:2032 Fs:2119 CnE:2AB5 Dap:2AB9 Dsim:22E8 Cod:220F Dfalar:232E Eline:2312 Esurf:2313
    Dp:221D Eto:221D Csim:227E Curel:22B0 Bscr:1D4C5 Ci:3C8 Buncsp:2008 Aqfr:1D52E Bint:2A0C Bopf:1D562 Bprime:2057
    Bscr:1D4C6 Buaternions:210D Eint:2A16 Cest:3F Feq:225F Cot=22 ArAarr:21DB Crr:21D2 Ctail:291C BBarr:290F BHar:2964
    Bace:223D,331 Dute:155 Cdic:221A Cemptyv:29B3 Cng:27E9 Ed:2992 Ee:29A5 Ele:27E9 Cquo=BB Crr:2192 Eap:2975 Eb:21E5
    Ffs:2920 Ec:2933 Efs:291E Ehk:21AA Elp:21AC Epl:2945 Esim:2974 Etl:21A3 Ew:219D Ctail:291A Dio:2236 Fnals:211A
    Bbarr:290D Cbrk:2773 Crace:7D Fk:5D Dke:298C Esld:298E Gu:2990 Bcaron:159 Cedil:157 Dil:2309 Cub:7D Cy:440
    Bdca:2937 Cldhar:2969 Cquo:201D Fr:201D Csh:21B3 Beal:211C Eine:211B Epart:211C Es:211D Cct:25AD Cg=AE Bfisht:297D
    Cloor:230B Cr:1D52F Bhard:21C1 Eu:21C0 Fl:296C Co:3C1 Dv:3F1 Bightarrow:2192 Ktail:21A3 Fharpoondown:21C1 Mup:21C0
    Fleftarrows:21C4 Jharpoons:21CC Frightarrows:21C9 Fsquigarrow:219D Fthreetimes:22CC Cng:2DA Csingdotseq:2253
    Blarr:21C4 Char:21CC Cm:200F Bmoust:23B1 Gache:23B1 Bnmid:2AEE Boang:27ED Drr:21FE Cbrk:27E7 Cpar:2986 Df:1D563
    Dlus:2A2E Ctimes:2A35 Bpar:29 Egt:2994 Cpolint:2A12 Brarr:21C9 Bsaquo:203A Ccr:1D4C7 Ch:21B1 Cqb:5D Duo:2019
    Fr:2019 Bthree:22CC Cimes:22CA Cri:25B9 Ee:22B5 Ef:25B8 Eltri:29CE Buluhar:2968 Bx:211E Asacute:15B Bbquo:201A
    Bc:227B CE:2AB4 Cap:2AB8 Dron:161 Ccue:227D Ce:2AB0 Ddil:15F Circ:15D CnE:2AB6 Dap:2ABA Dsim:22E9 Cpolint:2A13
    Csim:227F Cy:441 Bdot:22C5 Eb:22A1 Ee:2A66 BeArr:21D8 Carhk:2925 Er:2198 Fow:2198 Cct=A7 Cmi:3B Cswar:2929
    Ctminus:2216 En:2216 Cxt:2736 Bfr:1D530 Down:2322 Bharp:266F Cchcy:449 Dy:448 Cortmid:2223 Fparallel:2225 Cy=AD
    Bigma:3C3 Ff:3C2 Fv:3C2 Cm:223C Ddot:2A6A De:2243 Eq:2243 Dg:2A9E EE:2AA0 Dl:2A9D EE:2A9F Dne:2246 Dplus:2A24
    Drarr:2972 Blarr:2190 Bmallsetminus:2216 Dshp:2A33 Ceparsl:29E4 Cid:2223 Dle:2323 Ct:2AAA De:2AAC Es:2AAC,FE00
    Boftcy:44C Cl:2F Db:29C4 Ear:233F Cpf:1D564 Bpades:2660 Guit:2660 Dr:2225 Bqcap:2293 Fs:2293,FE00 Dup:2294
    Fs:2294,FE00 Csub:228F Fe:2291 Fset:228F Ieq:2291 Ep:2290 Fe:2292 Fset:2290 Ieq:2292 Cu:25A1 Dare:25A1 Ff:25AA
    Df:25AA Brarr:2192 Bscr:1D4C8 Cetmn:2216 Cmile:2323 Ctarf:22C6 Btar:2606 Ef:2605 Craightepsilon:3F5 Iphi:3D5
    Dns:AF Bub:2282 DE:2AC5 Ddot:2ABD De:2286 Edot:2AC3 Dmult:2AC1 DnE:2ACB Ee:228A Dplus:2ABF Drarr:2979 Dset:2282
    Geq:2286 Iq:2AC5 Gneq:228A Jq:2ACB Eim:2AC7 Eub:2AD5 Fp:2AD3 Ccc:227B Eapprox:2AB8 Ecurlyeq:227D Eeq:2AB0
    Enapprox:2ABA Feqq:2AB6 Fsim:22E9 Esim:227F Cm:2211 Cng:266A Cp:2283 D1=B9 D2=B2 D3=B3 DE:2AC6 Ddot:2ABE Esub:2AD8
    De:2287 Edot:2AC4 Dhsol:27C9 Fub:2AD7 Dlarr:297B Dmult:2AC2 DnE:2ACC Ee:228B Dplus:2AC0 Dset:2283 Geq:2287 Iq:2AC6
    Gneq:228B Jq:2ACC Eim:2AC8 Eub:2AD4 Fp:2AD6 BwArr:21D9 Carhk:2926 Er:2199 Fow:2199 Cnwar:292A Bzlig=DF
    Atarget:2316 Cu:3C4 Bbrk:23B4 Bcaron:165 Cedil:163 Cy:442 Bdot:20DB Belrec:2315 Bfr:1D531 Bhere4:2234 Ffore:2234
    Dta:3B8 Fsym:3D1 Fv:3D1 Cickapprox:2248 Fsim:223C Dnsp:2009 Ckap:2248 Dsim:223C Corn=FE Bilde:2DC Cmes=D7 Fb:22A0
    Gar:2A31 Fd:2A30 Cnt:222D Boea:2928 Cp:22A4 Dbot:2336 Dcir:2AF1 Df:1D565 Eork:2ADA Csa:2929 Bprime:2034 Brade:2122
    Ciangle:25B5 Idown:25BF Ileft:25C3 Meq:22B4 Iq:225C Iright:25B9 Neq:22B5 Ddot:25EC De:225C Dminus:2A3A Dplus:2A39
    Dsb:29CD Dtime:2A3B Cpezium:23E2 Bscr:1D4C9 Dy:446 Chcy:45B Ctrok:167 Bwixt:226C Coheadleftarrow:219E
    Hrightarrow:21A0 AuArr:21D1 BHar:2963 Bacute=FA Crr:2191 Bbrcy:45E Deve:16D Bcirc=FB Cy:443 Bdarr:21C5 Cblac:171
    Char:296E Bfisht:297E Cr:1D532 Bgrave=F9 Bharl:21BF Er:21BE Cblk:2580 Blcorn:231C Ger:231C Drop:230F Ctri:25F8
    Bmacr:16B Cl=A8 Bogon:173 Cpf:1D566 Bparrow:2191 Cdownarrow:2195 Charpoonleft:21BF Jright:21BE Clus:228E Csi:3C5
    Eh:3D2 Elon:3C5 Cuparrows:21C8 Brcorn:231D Ger:231D Drop:230E Cing:16F Ctri:25F9 Bscr:1D4CA Btdot:22F0 Cilde:169
    Cri:25B5 Ef:25B4 Buarr:21C8 Cml=FC Bwangle:29A7 AvArr:21D5 BBar:2AE8 Ev:2AE9 BDash:22A8 Bangrt:299C Crepsilon:3F5
    Dkappa:3F0 Dnothing:2205 Dphi:3D5 Ei:3D6 Eropto:221D Dr:2195 Eho:3F1 Dsigma:3C2 Eubsetneq:228A,FE00 Mq:2ACB,FE00
    Fpsetneq:228B,FE00 Mq:2ACC,FE00 Dtheta:3D1 Eriangleleft:22B2 Lright:22B3 Bcy:432 Bdash:22A2 Bee:2228 Dbar:22BB
    Deq:225A Cllip:22EE Crbar:7C Dt:7C Bfr:1D533 Bltri:22B2 Bnsub:2282,20D2 Ep:2283,20D2 Bopf:1D567 Bprop:221D
    Brtri:22B3 Bscr:1D4CB CubnE:2ACB,FE00 Fe:228A,FE00 DpnE:2ACC,FE00 Fe:228B,FE00 Bzigzag:299A Awcirc:175 Bedbar:2A5F
    Dge:2227 Fq:2259 Cierp:2118 Bfr:1D534 Bopf:1D568 Bp:2118 Br:2240 Ceath:2240 Bscr:1D4CC Axcap:22C2 Circ:25EF
    Cup:22C3 Bdtri:25BD Bfr:1D535 BhArr:27FA Carr:27F7 Bi:3BE BlArr:27F8 Carr:27F5 Bmap:27FC Bnis:22FB Bodot:2A00
    Cpf:1D569 Dlus:2A01 Ctime:2A02 BrArr:27F9 Carr:27F6 Bscr:1D4CD Cqcup:2A06 Buplus:2A04 Ctri:25B3 Bvee:22C1
    Bwedge:22C0 Ayacute=FD Dy:44F Bcirc:177 Cy:44B Ben=A5 Bfr:1D536 Bicy:457 Bopf:1D56A Bscr:1D4CE Bucy:44E Cml=FF
    Azacute:17A Bcaron:17E Cy:437 Bdot:17C Beetrf:2128 Cta:3B6 Bfr:1D537 Bhcy:436 Bigrarr:21DD Bopf:1D56B Bscr:1D4CF
    Bwj:200D Cnj:200C
    """
}
