using System.Globalization;
using System.Text;

namespace Steward.Platform.Search;

/// <summary>Whole pinyin readings, without tones, in the same way as <see cref="Pinyin"/> finds initials: Chinese sorts by reading, so a character
/// reads as the last boundary character that does not sort after it. «雪梅» and «雪眉» read alike.</summary>
public static class Readings
{
    // The first character of each reading in the collation's order, behind its reading.
    private const string Boundaries =
        "a吖ai哎an安ang肮ao凹ba丷bai挀ban扳bang邦bao勹bei卑ben奔beng伻bi屄bian边biao灬bie憋bin汃bing冫bo癶bu峬ca嚓cai偲can参cang仓cao撡ce冊cen嵾ceng曽cha叉chai芆chan辿chang伥chao抄che车chen抻" +
        "cheng阷chi吃chong充chou抽chu出chua歘chuai揣chuan巛chuang刅chui吹chun旾chuo逴ci呲cong匆cou凑cu粗cuan汆cui崔cun邨cuo搓da咑dai呆dan丹dang当dao刀de嘚den扥deng灯di氐dian敁diao刁die爹ding丁" +
        "diu丟dong东dou吺du厾duan耑dui垖dun吨duo多e妸ei诶en奀eng鞥er儿fa发fan帆fang匚fei飞fen分feng丰fiao覅fo仏fou紑fu夫ga旮gai侅gan甘gang冈gao皋ge戈gei给gen根geng刯gong工gou勾gu估gua瓜guai乖guan关" +
        "guang光gui归gun丨guo呙ha哈hai咍han佄hang夯hao茠he诃hei黒hen拫heng亨hm噷hong叿hou齁hu乎hua花huai怀huan欢huang巟hui灰hun昏huo吙ji丌jia加jian戋jiang江jiao艽jie阶jin巾jing坕jiong冂jiu丩ju凥" +
        "juan姢jue噘jun军ka咔kai开kan刊kang忼kao尻ke匼kei剋ken肎keng劥kong空kou抠ku扝kua夸kuai蒯kuan宽kuang匡kui亏kun坤kuo扩la垃lai来lan兰lang啷lao捞le仂lei勒leng崚li哩lia俩lian奁liang良liao撩" +
        "lie毟lin拎ling伶liu溜lo囖long龙lou瞜lu噜luan娈lue掠lun抡luo啰m呣ma妈mai埋man嫚mang牤mao猫me嚒mei呅men椚meng擝mi咪mian宀miao喵mie乜min民ming名miu谬mo摸mou哞mu毪na拏nai腉nan囡nang囔nao孬ne疒" +
        "nei娞nen恁neng能ni妮nian拈niang娘niao鸟nie捏nin囜ning宁niu妞nong农nou羺nu奴nuan奻nue疟nun黁nuo郍o喔ou讴pa妑pai拍pan眅pang乓pao抛pei呸pen喷peng匉pi丕pian囨piao剽pie氕pin姘ping乒po钋pou剖" +
        "pu仆qi七qia掐qian千qiang呛qiao悄qie苆qin亲qing靑qiong卭qiu丘qu区quan奍que缺qun夋ran呥rang穣rao娆re惹ren人reng扔ri日rong戎rou厹ru邚rua挼ruan堧rui婑run瞤ruo捼sa仨sai毢san三sang桒sao掻se閪" +
        "sen森seng僧sha杀shai筛shan山shang伤shao弰she奢shei谁shen申sheng升shi尸shou収shu书shua刷shuai衰shuan闩shuang双shui脽shun吮shuo说si厶song忪sou凁su苏suan狻sui夊sun孙suo唆ta他tai囼tan坍" +
        "tang汤tao夲te忑teng熥ti剔tian天tiao旫tie帖ting厅tong囲tou偷tu凸tuan湍tui推tun吞tuo乇wa屲wai歪wan弯wang尣wei危wen昷weng翁wo挝wu乌xi夕xia虲xian仙xiang乡xiao灱xie些xin心xing星xiong凶xiu休" +
        "xu吁xuan吅xue削xun坃ya丫yan恹yang央yao幺ye倻yi一yin囙ying应yo哟yong佣you优yu込yuan囦yue曰yun晕za帀zai災zan兂zang匨zao傮ze则zei贼zen怎zeng増zha扎zhai夈zhan枬zhang张zhao佋zhe蜇zhen贞" +
        "zheng凧zhi之zhong中zhou州zhu朱zhua抓zhuai跩zhuan专zhuang妆zhui隹zhun宒zhuo拙zi乲zong宗zou邹zu租zuan钻zui厜zun尊zuo昨";

    private static readonly CompareInfo Order = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
    private static readonly (string First, string Reading)[] Known = [.. Parse()];

    /// <summary>«王雪梅» becomes «wang xue mei»; other words stay as they are, in small letters.</summary>
    public static string Of(string name)
    {
        var read = new StringBuilder();
        foreach (var rune in name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
            if (Pinyin.IsChinese(rune.Value)) read.Append(' ').Append(Reading(rune.ToString()));
            else read.Append(rune.ToString());
        return read.ToString().Trim();
    }

    private static string Reading(string character)
    {
        int low = 0, high = Known.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Order.Compare(Known[middle].First, character) <= 0) low = middle; else high = middle - 1;
        }
        return Known[low].Reading;
    }

    private static IEnumerable<(string, string)> Parse()
    {
        var reading = new StringBuilder();
        foreach (var rune in Boundaries.EnumerateRunes())
            if (rune.IsAscii) reading.Append(rune.ToString());
            else
            {
                yield return (rune.ToString(), reading.ToString());
                reading.Clear();
            }
    }
}
